package id.desa.anjungan.kiosk.deferred;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.KioskSlip;
import id.desa.anjungan.kiosk.courier.Delivery.Hearing;
import id.desa.anjungan.kiosk.letter.LateReceipt;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Sealer;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoreKeys;
import id.desa.anjungan.kiosk.village.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the screen into the outbox, and from there to the village.
class KeptRequestsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T02:41:00Z"));
    private static final Nik NIK = Nik.of("9901015704880001");
    private static final NewRequest SKD = new NewRequest("SKD", Map.of("keperluan", "PENANDA JAWABAN"));
    private static final Words NAME = Words.of("Surat Keterangan Domisili", "Domicile");
    private static final UUID KEY = new UUID(1, 2);

    @TempDir
    Path dir;

    private final List<DeferredRequest> heard = new ArrayList<>();
    private int nudges;
    private Store store;
    private Outbox outbox;
    private Sealer sealer;
    private KioskIdentity identity;
    private KeptRequests kept;

    @BeforeEach
    void open() throws JOSEException {
        store = StoreFile.open(dir, CLOCK);
        outbox = new Outbox(store, CLOCK);
        sealer = StoreKeys.open(Optional.empty(), dir);
        identity = new KioskIdentity(new ECKeyGenerator(Curve.P_256).generate(), "credential");
        kept = new KeptRequests(outbox, sealer, identity, CLOCK, () -> nudges++);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LateReceipt keep(UUID key, Who who) {
        return kept.keep(key, who, SKD, NAME).orElseThrow();
    }

    private Hearing tell(Answer<Boolean> answer) {
        return new DeferredDelivery(
                        (_, request) -> {
                            heard.add(request);
                            return answer;
                        },
                        sealer)
                .deliver(outbox.heads().getFirst());
    }

    @Test
    void tellsTheVillageWhatWasKept() {
        var receipt = keep(KEY, new Who.Unchecked(NIK));
        assertThat(nudges).isOne();
        assertThat(tell(new Answer.Ok<>(true))).isEqualTo(new Hearing.Heard());
        var request = heard.getFirst();
        assertThat(request.nik()).isEqualTo(NIK);
        assertThat(request.ref()).isNull();
        assertThat(request.answers()).isEqualTo(SKD.answers());
        assertThat(request.takenAt()).isEqualTo(CLOCK.instant());
        assertThat(request.slipHash())
                .isEqualTo(DeferredRequest.hash(KioskSlip.idOf(receipt.slip()).orElseThrow()));
        assertThat(receipt.number()).isEqualTo(DeferredRequest.number(request.slipHash()));
        assertThat(receipt.checked()).isFalse();
    }

    @Test
    void namesWhoWasSignedInByTheReferenceOnly() {
        assertThat(keep(KEY, new Who.Known("reference")).checked()).isTrue();
        tell(new Answer.Ok<>(true));
        assertThat(heard.getFirst().ref()).isEqualTo("reference");
        assertThat(heard.getFirst().nik()).isNull();
    }

    @Test
    void keepsTheSameRequestOnceWithOneSlip() {
        var first = keep(KEY, new Who.Unchecked(NIK));
        var again = keep(KEY, new Who.Unchecked(NIK));
        assertThat(outbox.waiting(Lane.REQUEST)).isOne();
        assertThat(KioskSlip.idOf(again.slip())).isEqualTo(KioskSlip.idOf(first.slip()));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(keep(new UUID(1, 3), new Who.Unchecked(NIK)).number()).isNotEqualTo(first.number());
    }

    @Test
    void writesNothingOfAPersonInClear() throws IOException {
        keep(KEY, new Who.Unchecked(NIK));
        keep(new UUID(3, 4), new Who.Known("REFERENSI-PENANDA"));
        try (var files = Files.walk(dir)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text)
                        .as(file.getFileName().toString())
                        .doesNotContain(NIK.digits())
                        .doesNotContain("PENANDA");
            }
        }
    }

    @Test
    void isStillThereAfterARestart() {
        keep(KEY, new Who.Unchecked(NIK));
        store.close();
        store = StoreFile.open(dir, CLOCK);
        outbox = new Outbox(store, CLOCK);
        sealer = StoreKeys.open(Optional.empty(), dir);
        assertThat(tell(new Answer.Ok<>(true))).isEqualTo(new Hearing.Heard());
        assertThat(heard).hasSize(1);
    }

    @Test
    void keepsNoMoreThanItHasRoomFor() {
        for (var i = 0; i < KeptRequests.MOST; i++) {
            outbox.add(new Message(Lane.REQUEST, KeptRequests.KIND, "key-" + i, "key-" + i, ""));
        }
        assertThat(kept.keep(KEY, new Who.Unchecked(NIK), SKD, NAME)).isEmpty();
    }

    @Test
    void triesAgainUntilTheVillageAnswersAndNotForEver() {
        keep(KEY, new Who.Unchecked(NIK));
        assertThat(tell(new Answer.Unavailable<>(Answer.Fault.LINK_DOWN))).isInstanceOf(Hearing.NoLink.class);
        var conflict = new Problem("", "", 409, Problem.BAD_REQUEST, null, null, null, null);
        assertThat(tell(new Answer.Refused<>(conflict))).isInstanceOf(Hearing.Never.class);
    }

    @Test
    void setsAsideWhatCannotBeOpened() {
        outbox.add(new Message(Lane.REQUEST, KeptRequests.KIND, KEY.toString(), "s", "bm90IHNlYWxlZA=="));
        assertThat(tell(new Answer.Ok<>(true))).isEqualTo(new Hearing.Never("unreadable"));
        assertThat(heard).isEmpty();
    }
}
