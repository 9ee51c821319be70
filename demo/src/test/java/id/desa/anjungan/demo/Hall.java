package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.demo.link.Line;
import id.desa.anjungan.demo.link.LinkProfile;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.demo.DemoDirectory;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A real village server in a folder of its own, its officers, and the line that leads to it.
final class Hall implements AutoCloseable {
    static final Officer WULAN = new Officer(9_001, "Wulan Uji", Officer.Role.PETUGAS, Optional.empty());
    private static final Officer KADES = new Officer(9_002, "Hadi Contoh", Officer.Role.KADES, Optional.empty());

    private final Path folder;
    private final FaultRelay line = FaultRelay.open();
    private final Line wire;
    private final Village village;

    private Hall(Path folder, Line wire) {
        this.folder = folder;
        this.wire = wire;
        this.village = Village.start(new VillageSettings(
                folder.resolve("village"),
                VillageSettings.LOOPBACK,
                0,
                Optional.empty(),
                List.of(line.url(), wire.url()),
                true));
        line.leadsTo(village.port());
        wire.leadsTo(village.port());
    }

    static Hall open() {
        try {
            return new Hall(Files.createTempDirectory("hall"), Line.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A hall with what its folder has already.
    ///
    /// @param folder in which the village's data lie in `village`
    static Hall on(Path folder) throws IOException {
        return new Hall(folder, Line.open());
    }

    /// A hall at the end of such a line; its kiosks go over it.
    static Hall over(LinkProfile profile, long seed, double speed) {
        try {
            return new Hall(Files.createTempDirectory("hall"), Line.open(profile, seed, speed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The line below HTTP; [#line] is the one above it. Both lead to the village.
    Line wire() {
        return wire;
    }

    /// Where a kiosk of this hall calls.
    URI kioskUrl() {
        return wire.profile().equals(LinkProfile.PLAIN) ? line.url() : wire.url();
    }

    Path folder() {
        return folder;
    }

    FaultRelay line() {
        return line;
    }

    Village village() {
        return village;
    }

    ServiceDesk office() {
        return village.office();
    }

    /// A letter that is ready, the code of the slip that opens it, and the digits that do so without a link.
    record Ready(Nik nik, String request, String slip, String code) {
        @Override
        public String toString() {
            return "Ready[" + request + "]";
        }
    }

    /// Asked for, checked and signed, without a kiosk's screens.
    Ready letterReadyFor(Nik nik) {
        try (var client = new RestVillageBackend(
                line.url(),
                DemoKiosk.identity(data()),
                Duration.ofSeconds(10),
                () -> "0".repeat(32),
                new NothingKept(),
                _ -> {})) {
            var signedIn = ok(client.signIn(nik, DemoVillage.PIN));
            RequestReceived received = ok(client.request(
                    signedIn.token(),
                    UUID.randomUUID(),
                    new NewRequest("SKD", Map.of("keperluan", "Pembukaan rekening bank"))));
            sign(received.request().id());
            var code = Objects.requireNonNull(received.code());
            return new Ready(nik, received.request().id(), received.slip(), code);
        }
    }

    /// The officer approves, the kades signs.
    void sign(String request) {
        assertThat(office().approve(WULAN, request)).isEqualTo(new ServiceDesk.Result.Done());
        assertThat(office().sign(KADES, request, DemoOfficers.SIGNING_PASSPHRASE.toCharArray()))
                .isEqualTo(new ServiceDesk.Result.Done());
    }

    ServiceDesk.Dossier dossier(String request) {
        return office().dossier(WULAN, request).orElseThrow();
    }

    /// How often the office's history of a request says this.
    long times(String request, String step) {
        return dossier(request).history().stream()
                .filter(one -> one.what().equals(step))
                .count();
    }

    /// Requests of a resident, whatever became of them.
    long requestsOf(String nama) {
        return office().queue(WULAN, Optional.empty()).stream()
                .filter(entry -> entry.nama().equals(nama))
                .count();
    }

    /// What the technician would bring.
    Path kabupatenKey() {
        try {
            return Files.writeString(folder.resolve("kabupaten-key.json"), DemoDirectory.publicKey(data()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return folder.resolve("village");
    }

    /// Another kiosk of this village, with a key of its own.
    KioskIdentity enrolled(String kiosk) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return new KioskIdentity(key, village.enrolment().enrol(kiosk, key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void revoke(String request) {
        assertThat(office().revoke(KADES, request, "Alamat keliru")).isEqualTo(new ServiceDesk.Result.Done());
    }

    private static <T> T ok(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Ok.class);
        return ((Answer.Ok<T>) answer).value();
    }

    @Override
    public void close() {
        village.close();
        line.close();
        wire.close();
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
