package id.desa.anjungan.kiosk.courier;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.courier.Delivery.Hearing;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTest {
    private static final Hearing NO_LINK = new Hearing.NoLink("LINK_DOWN");
    private static final Hearing HEARD = new Hearing.Heard();
    private static final Hearing LATER = new Hearing.Later("slow-down");
    private static final Hearing NEVER = new Hearing.Never("not-found");

    private final List<String> heard = new ArrayList<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1);

    @TempDir
    Path dir;

    private long nanos;
    private Function<String, Hearing> village = _ -> HEARD;
    private Store store;
    private Outbox outbox;
    private Courier courier;

    @BeforeEach
    void open() {
        worker.setRemoveOnCancelPolicy(true);
        store = StoreFile.open(dir, InstantSource.system());
        outbox = new Outbox(store, InstantSource.system());
        Delivery delivery = entry -> {
            heard.add(entry.body());
            return village.apply(entry.body());
        };
        courier = new Courier(outbox, Map.of("print-outcome", delivery), worker, () -> nanos, new Random(1));
        waits(Lane.PRINT_OUTCOME, "grant-1", "uncertain");
        waits(Lane.PRINT_OUTCOME, "grant-1", "printed");
        waits(Lane.PRINT_OUTCOME, "grant-2", "other");
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
        assertThat(heard).containsExactly("uncertain", "printed", "other");
    }

    @Test
    void triesNothingElseWhileThereIsNoLinkAndThenGoesOnFromThere() {
        village = _ -> NO_LINK;
        courier.deliver();
        courier.deliver();
        assertThat(heard).containsExactly("uncertain");

        village = _ -> HEARD;
        passes(Duration.ofSeconds(2));
        courier.deliver();
        assertThat(heard).containsExactly("uncertain", "uncertain", "printed", "other");
    }

    @Test
    void keepsTheOrderOfOneSubjectAndLetsOthersPass() {
        village = body -> body.equals("uncertain") ? LATER : HEARD;
        courier.deliver();
        assertThat(heard).containsExactly("uncertain", "other");
    }

    @Test
    void tellsTheUrgentFirst() {
        waits(Lane.ALERT, "alert", "alert");
        courier.deliver();
        assertThat(heard).startsWith("alert");
    }

    @Test
    void whatIsRefusedForGoodDoesNotHoldUpTheOthers() {
        village = _ -> NEVER;
        courier.deliver();
        courier.deliver();
        assertThat(heard).containsExactly("uncertain", "printed", "other");
        assertThat(outbox.waiting(Lane.PRINT_OUTCOME)).isZero();
    }

    @Test
    void setsAsideWhatNobodyDelivers() {
        outbox.add(new Message(Lane.PRINT_OUTCOME, "of-a-newer-version", "k", "s", "body"));
        courier.deliver();
        assertThat(outbox.waiting(Lane.PRINT_OUTCOME)).isZero();
        assertThat(heard).doesNotContain("body");
    }

    @Test
    void aDeliveryThatBreaksOnOneMessageStopsNoOther() {
        village = body -> {
            if (body.equals("uncertain")) {
                throw new IllegalArgumentException("a bug");
            }
            return HEARD;
        };
        courier.deliver();
        assertThat(heard).containsExactly("uncertain", "printed", "other");
    }

    @Test
    void countsATryBeforeAnybodyHearsIt() {
        village = _ -> {
            assertThat(outbox.heads().getFirst().attempts()).isEqualTo(1);
            return HEARD;
        };
        courier.deliver();
        assertThat(heard).isNotEmpty();
    }

    @Test
    void neverWaitsLongerThanTenMinutes() {
        village = _ -> NO_LINK;
        for (var i = 0; i < 70; i++) {
            courier.deliver();
            passes(Duration.ofMinutes(10));
        }
        assertThat(heard).hasSize(70);
    }

    @Test
    void hasOneNextTryHoweverOftenItIsNudged() {
        village = _ -> NO_LINK;
        courier.deliver();
        courier.deliver();
        courier.deliver();
        assertThat(worker.getQueue()).hasSize(1);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    private void waits(Lane lane, String subject, String body) {
        outbox.add(new Message(lane, "print-outcome", subject + "/" + body, subject, body));
    }
}
