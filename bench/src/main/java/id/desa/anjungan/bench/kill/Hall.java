package id.desa.anjungan.bench.kill;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CatalogueCache;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.ServiceDesk;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The real village with its officers, where letters are asked for, signed and settled.
final class Hall implements AutoCloseable {
    static final String PIN = DemoVillage.PIN.digits();
    private static final Officer CLERK = new Officer(9_001, "Wulan Uji", Officer.Role.PETUGAS, Optional.empty());
    private static final Officer KADES = new Officer(9_002, "Hadi Contoh", Officer.Role.KADES, Optional.empty());

    private final Path data;
    private final Village village;

    Hall(Path data) {
        this.data = data;
        this.village = Village.start(
                new VillageSettings(data, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(), true));
    }

    Path data() {
        return data;
    }

    URI url() {
        return village.url();
    }

    /// A signed letter, and the slip that opens it.
    record Letter(String request, String slip) {
        @Override
        public String toString() {
            return "Letter[" + request + "]";
        }
    }

    Letter letterFor(Nik nik) {
        try (var client = new RestVillageBackend(
                url(),
                DemoKiosk.identity(data),
                Duration.ofSeconds(10),
                () -> "0".repeat(32),
                new Uncached(),
                _ -> {})) {
            var token = ok(client.signIn(nik, DemoVillage.PIN)).token();
            var received = ok(client.request(
                    token, UUID.randomUUID(), new NewRequest("SKD", Map.of("keperluan", "Pembukaan rekening bank"))));
            var request = received.request().id();
            done(village.office().approve(CLERK, request));
            done(village.office().sign(KADES, request, DemoOfficers.SIGNING_PASSPHRASE.toCharArray()));
            return new Letter(request, received.slip());
        }
    }

    boolean isTaken(String request) {
        return entry(request).status() == PermohonanStatus.SUDAH_DIAMBIL;
    }

    boolean isUncertain(String request) {
        return entry(request).printUncertain();
    }

    /// An officer looked and says whether the paper is there.
    void settles(String request, boolean paper) {
        village.office().settlePrint(CLERK, request, paper);
    }

    /// How often the village wrote down that this letter was printed.
    long timesPrinted(String request) {
        return village.office().dossier(CLERK, request).orElseThrow().history().stream()
                .filter(step -> step.what().equals("Surat dicetak"))
                .count();
    }

    /// Of every grant the request it is for.
    Map<String, String> requestsByGrant() {
        var requests = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select g.id, s.permohonan from print_grant g join surat s on s.id = g.surat")) {
            while (row.next()) {
                requests.put(row.getString(1), row.getString(2));
            }
            return requests;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private ServiceDesk.Entry entry(String request) {
        return village.office().dossier(CLERK, request).orElseThrow().entry();
    }

    private static void done(ServiceDesk.Result result) {
        if (!(result instanceof ServiceDesk.Result.Done)) {
            throw new IllegalStateException(
                    "the office says " + result.getClass().getSimpleName());
        }
    }

    private static <T> T ok(Answer<T> answer) {
        return switch (answer) {
            case Answer.Ok<T>(var value) -> value;
            case Answer.Refused<T>(var problem) -> throw new IllegalStateException("refused: " + problem.code());
            case Answer.Unavailable<T>(var fault) -> throw new IllegalStateException("unavailable: " + fault);
        };
    }

    private static final class Uncached implements CatalogueCache {
        @Override
        public Optional<Kept> kept() {
            return Optional.empty();
        }

        @Override
        public void keep(Kept next) {
            // asked anew each time
        }
    }

    @Override
    public void close() {
        village.close();
    }
}
