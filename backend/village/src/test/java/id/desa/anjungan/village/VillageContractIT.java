package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.delete;
import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.KioskClient.postNothing;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.DeferredRequest;
import id.desa.anjungan.backend.api.Elevation;
import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.OfficerCall;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PickupSlip;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.PrintReport.Disposition;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.Rating;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SlipSignIn;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.proof.SignedDirectory;
import id.desa.anjungan.village.demo.DemoDirectory;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of one letter over real HTTP, with the real renderer and the real signature; every route is visited.
class VillageContractIT {
    private static final String SUPARMAN = "9901011205680001";
    private static final Map<String, String> WARUNG = Map.of(
            "nama_usaha", "Warung Tani Makmur",
            "jenis_usaha", "Perdagangan kelontong",
            "alamat_usaha", "Dusun Krajan RT 001 RW 001",
            "sejak_tahun", "2015",
            "keperluan", "Pengajuan KUR");
    private static final Officer WULAN = new Officer(2, "Wulan Uji, S.AP.", Officer.Role.PETUGAS, Optional.empty());
    private static final Officer HADI = new Officer(3, "Drs. Hadi Contoh", Officer.Role.KADES, Optional.empty());

    @TempDir
    Path data;

    @Test
    void bringsALetterFromTheQuestionToThePaper() throws Exception {
        try (var village = Village.start(VillageSettings.demo(data))) {
            var kiosk = new KioskClient(village.url(), DemoKiosk.identity(data));
            asksWhoTheVillageIs(kiosk);

            var session = kiosk.signIn(SUPARMAN);
            assertThat(session.resident().sapaan()).isEqualTo("Bapak");
            assertThat(kiosk.send(get("/me", session.token())).as(Biodata.class).household())
                    .hasSize(4);
            var request = new NewRequest("SKU", WARUNG);
            assertThat(text(kiosk.send(post("/me/previews", request, session.token()))
                            .body()))
                    .contains("SUPARMAN HADI WIYONO", "KONSEP");
            var received = asks(kiosk, session.token(), request);
            assertThat(kiosk.send(postNothing("/session/extension", session.token()))
                            .status())
                    .isEqualTo(204);
            assertThat(kiosk.send(delete("/session", session.token())).status()).isEqualTo(204);
            assertThat(kiosk.send(get("/me", session.token())).code()).isEqualTo(Problem.SESSION_ENDED);

            var id = received.request().id();
            assertThat(village.office().approve(WULAN, id)).isEqualTo(new Result.Done());
            assertThat(village.office().sign(HADI, id, DemoOfficers.SIGNING_PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.Done());

            assertThat(kiosk.send(get("/leases")).as(Leases.class).leases()).hasSize(1);
            collects(kiosk, received);
            verifies(kiosk);
            handsInLate(kiosk);
            assertThat(kiosk.send(post("/officer-calls", new OfficerCall("RESIDENT")))
                            .status())
                    .isEqualTo(204);
            assertThat(kiosk.send(post("/kiosk-alerts", new KioskAlert("messages-dropped", "state", 7)))
                            .status())
                    .isEqualTo(204);
            assertThat(village.office().calls())
                    .extracting(ServiceDesk.Call::reason)
                    .containsExactlyInAnyOrder("RESIDENT", "kiosk:messages-dropped");
            assertThat(kiosk.send(post("/ratings", new Rating(4))).status()).isEqualTo(204);
            var act = new AuditEntry(1, Instant.EPOCH, "", "KIOSK", "", "kiosk-started", "", "", "")
                    .after("0".repeat(32));
            assertThat(kiosk.send(post("/audit-entries", new AuditBatch("0".repeat(32), "0".repeat(32), List.of(act))))
                            .status())
                    .isEqualTo(200);
            assertThat(kiosk.unvisited()).isEmpty();
        }
    }

    private static void asksWhoTheVillageIs(KioskClient kiosk) {
        assertThat(kiosk.send(get("/info")).as(VillageInfo.class).desa()).isEqualTo("Tirtawening");
        var catalogue = kiosk.send(get("/catalogue"));
        assertThat(catalogue.as(Catalogue.class).letters()).hasSize(6);
        var etag = catalogue.header("etag").orElseThrow();
        assertThat(kiosk.send(get("/catalogue").with("If-None-Match", etag)).status())
                .isEqualTo(304);
    }

    private static RequestReceived asks(KioskClient kiosk, String token, NewRequest request) {
        var key = UUID.randomUUID().toString();
        var first = kiosk.send(post("/me/requests", request, token).with("Idempotency-Key", key));
        assertThat(first.status()).isEqualTo(201);
        var again = kiosk.send(post("/me/requests", request, token).with("Idempotency-Key", key));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.as(RequestReceived.class)).isEqualTo(first.as(RequestReceived.class));
        var other = kiosk.send(
                post("/me/requests", new NewRequest("SKD", Map.of()), token).with("Idempotency-Key", key));
        assertThat(other.status()).isEqualTo(409);
        var twice = kiosk.send(post("/me/requests", request, token)
                .with("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(twice.code()).isEqualTo(Problem.ALREADY_ASKED);
        return first.as(RequestReceived.class);
    }

    private static void collects(KioskClient kiosk, RequestReceived received) throws Exception {
        var low = kiosk.signIn(SUPARMAN);
        var ready = kiosk.send(get("/me/requests", low.token()))
                .as(Requests.class)
                .requests()
                .getFirst();
        assertThat(ready.status()).isEqualTo(PermohonanStatus.SIAP_DIAMBIL);
        var letter = Objects.requireNonNull(ready.letter());
        assertThat(kiosk.send(postNothing("/me/letters/" + letter.id() + "/grants", low.token()))
                        .code())
                .isEqualTo(Problem.SECOND_FACTOR_NEEDED);
        var high = kiosk.send(post("/session/elevation", new Elevation(received.slip()), low.token()))
                .as(SignedIn.class);
        assertThat(high.level()).isEqualTo(SignedIn.Level.L2);
        var slip = kiosk.send(postNothing("/me/requests/" + ready.id() + "/slips", high.token()))
                .as(PickupSlip.class);
        assertThat(kiosk.send(post("/sign-ins/slip", new SlipSignIn(received.slip(), DemoVillage.PIN)))
                        .code())
                .isEqualTo(Problem.SLIP_UNKNOWN);
        var me = kiosk.send(post("/sign-ins/slip", new SlipSignIn(slip.slip(), DemoVillage.PIN)))
                .as(SignedIn.class);
        var grant = kiosk.send(postNothing("/me/letters/" + letter.id() + "/grants", me.token()))
                .as(PrintGrant.class);
        var pdf = kiosk.send(get("/grants/" + grant.id() + "/document")).body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(grant.sha256());
        assertThat(text(pdf)).contains("SUPARMAN HADI WIYONO", grant.nomor());
        var printed = post("/grants/" + grant.id() + "/outcomes", new PrintReport(Disposition.PRINTED, "COUNTER", 1));
        assertThat(kiosk.send(printed).status()).isEqualTo(204);
        assertThat(kiosk.send(printed).status()).isEqualTo(204);
        assertThat(kiosk.send(postNothing("/me/letters/" + letter.id() + "/grants", me.token()))
                        .code())
                .isEqualTo(Problem.ALREADY_PRINTED);
    }

    private void verifies(KioskClient kiosk) throws Exception {
        var keys = JWKSet.parse(new String(kiosk.send(get("/verification/keys")).body(), StandardCharsets.UTF_8));
        assertThat(keys.getKeys()).hasSize(1);
        assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        assertThat(kiosk.send(get("/verification/revocations"))
                        .as(Revocations.class)
                        .revoked())
                .hasSize(1);
        var directory = kiosk.send(get("/verification/directory"));
        var key = ECKey.parse(DemoDirectory.publicKey(data));
        var read = SignedDirectory.read(new String(directory.body(), StandardCharsets.UTF_8), key)
                .orElseThrow();
        assertThat(read.villages())
                .extracting(VerificationDirectory.Village::kode)
                .containsExactly("99.01.01.2001", DemoDirectory.NEIGHBOUR);
        assertThat(kiosk.send(get("/verification/directory")
                                .with("If-None-Match", directory.header("etag").orElseThrow()))
                        .status())
                .isEqualTo(304);
    }

    private static void handsInLate(KioskClient kiosk) {
        var late = new DeferredRequest(
                Nik.of(SUPARMAN), null, "SKD", Map.of("keperluan", "Bank"), Instant.EPOCH, DeferredRequest.hash("x"));
        assertThat(kiosk.send(post("/deferred-requests", late)
                                .with("Idempotency-Key", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(204);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
