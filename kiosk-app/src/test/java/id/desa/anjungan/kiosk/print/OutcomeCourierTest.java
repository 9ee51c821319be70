package id.desa.anjungan.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PrintJob;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import id.desa.anjungan.kiosk.store.PrintLedger;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.village.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeCourierTest {
    private final List<String> heard = new ArrayList<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1);

    @TempDir
    Path dir;

    private Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private Answer<Boolean> answer = new Answer.Ok<>(true);
    private Store store;
    private OutcomeCourier courier;

    @BeforeEach
    void open() {
        worker.setRemoveOnCancelPolicy(true);
        InstantSource clock = () -> now;
        store = StoreFile.open(dir, clock);
        var village = new ReportHearingVillage((grant, report) -> {
            heard.add(grant + " " + report.disposition());
            return answer;
        });
        courier = new OutcomeCourier(new Outbox(store, clock), village, worker, clock, new Random(1));
        ended("grant-1", State.UNCERTAIN);
        ended("grant-2", State.PRINTED);
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        store.close();
    }

    @Test
    void tellsEverythingOnceAndInOrder() {
        courier.deliver();
        courier.deliver();
        assertThat(heard).containsExactly("grant-1 UNCERTAIN", "grant-2 PRINTED");
    }

    @Test
    void waitsAfterAVainTryAndThenGoesOnFromThere() {
        answer = new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
        courier.deliver();
        courier.deliver();
        assertThat(heard).containsExactly("grant-1 UNCERTAIN");

        answer = new Answer.Ok<>(true);
        now = now.plusSeconds(2);
        courier.deliver();
        assertThat(heard).containsExactly("grant-1 UNCERTAIN", "grant-1 UNCERTAIN", "grant-2 PRINTED");
    }

    @Test
    void waitsWhenTheVillageDoesNotKnowThisKiosk() {
        answer = refused(401, Problem.KIOSK_UNKNOWN);
        courier.deliver();
        courier.deliver();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aReportThatIsRefusedForGoodDoesNotHoldUpTheOthers() {
        answer = refused(404, Problem.NOT_FOUND);
        courier.deliver();
        assertThat(heard).hasSize(2);
        courier.deliver();
        assertThat(heard).hasSize(2);
    }

    @Test
    void neverWaitsLongerThanTenMinutes() {
        answer = new Answer.Unavailable<>(Answer.Fault.TOO_SLOW);
        for (var i = 0; i < 70; i++) {
            courier.deliver();
            now = now.plusSeconds(600);
        }
        assertThat(heard).hasSize(70);
    }

    @Test
    void hasOneNextTryHoweverOftenItIsNudged() {
        answer = new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
        courier.deliver();
        courier.deliver();
        courier.deliver();
        assertThat(worker.getQueue()).hasSize(1);
    }

    private static Answer<Boolean> refused(int status, String code) {
        return new Answer.Refused<>(new Problem("about:blank", "x", status, code, null, null, null, null));
    }

    private void ended(String grant, State state) {
        var ledger = new PrintLedger(store, () -> now);
        var job = new PrintJob(
                "anj-" + grant,
                grant,
                "letter",
                "ab",
                1,
                1,
                "sim:x",
                1,
                "",
                new UUID(0, 1),
                State.PLANNED,
                Optional.empty(),
                0);
        ledger.plan(job);
        ledger.ended(job, state, Optional.empty(), 0);
    }
}
