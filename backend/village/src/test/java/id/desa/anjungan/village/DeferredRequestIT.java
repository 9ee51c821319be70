package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.proof.KioskSlip;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk took while it could not reach the village.
class DeferredRequestIT {
    private static final String SUPARMAN = "9901011205680001";
    private static final Nik NOBODY = Nik.of("9901010101010009");
    private static final Instant TAKEN = Instant.parse("2026-11-20T02:14:00Z");
    private static final Officer WULAN = new Officer(9_001, "Wulan Uji", Officer.Role.PETUGAS, Optional.empty());

    @TempDir
    Path data;

    private TestVillage hall;
    private Village village;
    private KioskClient kiosk;

    @BeforeEach
    void open() {
        hall = TestVillage.start(data);
        village = hall.village();
        kiosk = hall.kiosk();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String slip(String name) {
        return KioskSlip.write(DemoKiosk.identity(data), UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    private String hash(String name) {
        return DeferredRequest.hash(KioskSlip.idOf(slip(name)).orElseThrow());
    }

    private DeferredRequest late(@Nullable Nik nik, @Nullable String ref, String slip) {
        return new DeferredRequest(nik, ref, "SKD", Map.of("keperluan", "Pembukaan rekening"), TAKEN, hash(slip));
    }

    private KioskClient.Answer handsIn(DeferredRequest body, String key) {
        return kiosk.send(post("/deferred-requests", body).with("Idempotency-Key", key));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<ServiceDesk.Entry> of(String nama) {
        return village.office().queue(WULAN, Optional.empty()).stream()
                .filter(entry -> entry.nama().equals(nama))
                .toList();
    }

    private ServiceDesk.Dossier late() {
        return village.office().queue(WULAN, Optional.empty()).stream()
                .flatMap(entry -> village.office().dossier(WULAN, entry.id()).stream())
                .filter(dossier -> dossier.deferral().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesOneRequestOfItHoweverOftenItComes() {
        var before = of("SUPARMAN HADI WIYONO").size();
        var key = key();
        for (var i = 0; i < 3; i++) {
            assertThat(handsIn(late(Nik.of(SUPARMAN), null, "one"), key).status())
                    .isEqualTo(204);
        }
        assertThat(of("SUPARMAN HADI WIYONO")).hasSize(before + 1);
    }

    @Test
    void marksWhatCameWithoutAPinForTheOfficer() {
        handsIn(late(Nik.of(SUPARMAN), null, "one"), key());
        var dossier = late();
        assertThat(dossier.entry().withoutPin()).isTrue();
        var deferral = dossier.deferral().orElseThrow();
        assertThat(deferral.takenAt()).isEqualTo(TAKEN);
        assertThat(deferral.number()).isEqualTo(DeferredRequest.number(hash("one")));
        assertThat(dossier.history().getFirst().who()).isEqualTo("Warga (tanpa PIN)");
    }

    @Test
    void knowsTheSlipTheKioskPrinted() {
        handsIn(late(Nik.of(SUPARMAN), null, "one"), key());
        var signedIn = kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip("one"), DemoVillage.PIN)));
        assertThat(signedIn.as(SignedIn.class).level()).isEqualTo(SignedIn.Level.L2);
        assertThat(kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip("two"), DemoVillage.PIN)))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
    }

    @Test
    void letsANewerSlipOfTheVillageKillIt() {
        handsIn(late(Nik.of(SUPARMAN), null, "one"), key());
        assertThat(village.office().newSlip(WULAN, late().entry().id(), true))
                .isInstanceOf(ServiceDesk.Result.SlipMade.class);
        assertThat(kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip("one"), DemoVillage.PIN)))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
    }

    @Test
    void isTheRequestWhoseAnswerWasLost() {
        var before = of("SUPARMAN HADI WIYONO").size();
        var session = kiosk.signIn(SUPARMAN);
        var key = key();
        var answers = Map.of("keperluan", "Pembukaan rekening");
        var first = kiosk.send(post("/me/requests", new NewRequest("SKD", answers), session.token())
                        .with("Idempotency-Key", key))
                .as(RequestReceived.class);
        assertThat(handsIn(late(null, session.resident().ref(), "one"), key).status())
                .isEqualTo(204);
        assertThat(of("SUPARMAN HADI WIYONO")).hasSize(before + 1);
        assertThat(late().entry().id()).isEqualTo(first.request().id());
        assertThat(late().entry().withoutPin()).isFalse();
        for (var slip : List.of(first.slip(), slip("one"))) {
            assertThat(kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip, DemoVillage.PIN)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void answersForANikNobodyHasAsForAnyOther() {
        var known = handsIn(late(Nik.of(SUPARMAN), null, "one"), key());
        var unknown = handsIn(late(NOBODY, null, "two"), key());
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(Arrays.equals(unknown.body(), known.body())).isTrue();
        assertThat(unknown.headers().keySet()).isEqualTo(known.headers().keySet());
    }

    @Test
    void keepsWhatCannotBeARequestForAnOfficerUntilOneHasSeenToIt() {
        handsIn(late(NOBODY, null, "one"), key());
        handsIn(late(Nik.of(SUPARMAN), null, "two"), key());
        handsIn(late(Nik.of(SUPARMAN), null, "three"), key()); // the same letter again
        handsIn(late(null, "no-such-reference", "four"), key());
        var invalid = new DeferredRequest(Nik.of(SUPARMAN), null, "SKU", Map.of(), TAKEN, hash("five"));
        handsIn(invalid, key());
        var kept = village.office().kept();
        assertThat(kept)
                .extracting(ServiceDesk.Kept::why)
                .containsExactly(
                        "NIK ini tidak ada dalam register desa.",
                        "Surat yang sama sudah diminta hari ini.",
                        "NIK ini tidak ada dalam register desa.",
                        "Isian formulir perlu diperbaiki.");
        assertThat(kept.getFirst().toString()).doesNotContain(NOBODY.digits());
        village.office().settled(WULAN, kept.getFirst().id());
        assertThat(village.office().kept()).hasSize(3);
    }

    @Test
    void refusesAKeyOrASlipThatWasUsedForAnother() {
        var key = key();
        handsIn(late(Nik.of(SUPARMAN), null, "one"), key);
        assertThat(handsIn(late(Nik.of(SUPARMAN), null, "two"), key).status()).isEqualTo(409);
        assertThat(handsIn(late(NOBODY, null, "one"), key()).status()).isEqualTo(409);
    }

    @Test
    void refusesWhatIsNotOfTheContract() {
        for (var body : List.of(
                "{}",
                "[]",
                "{\"jenis\":\"SKD\",\"answers\":{},\"takenAt\":\"2026-11-20T02:14:00Z\",\"slipHash\":\"x\"}",
                "{\"nik\":\"9901011205680001\",\"ref\":\"both\",\"jenis\":\"SKD\",\"answers\":{},"
                        + "\"takenAt\":\"2026-11-20T02:14:00Z\",\"slipHash\":\"" + DeferredRequest.hash("x") + "\"}")) {
            var answer = kiosk.sendBad(
                    post("/deferred-requests", body.getBytes(UTF_8)).with("Idempotency-Key", key()));
            assertThat(answer.status()).as(body).isEqualTo(400);
        }
        assertThat(kiosk.sendBad(post("/deferred-requests", late(NOBODY, null, "one")))
                        .status())
                .isEqualTo(400);
    }
}
