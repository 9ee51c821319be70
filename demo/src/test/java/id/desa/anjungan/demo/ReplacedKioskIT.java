package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.demo.FaultRelay.Fault;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.provisioning.backup.BackupSource;
import id.desa.anjungan.provisioning.backup.Purpose;
import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill: a kiosk that had much to tell is lost with its disk while the line is down. Another machine takes its
/// name, with a key of its own and the backup of the night, and tells all of it, each thing once.
class ReplacedKioskIT {
    private static final Nik PRINTED = Nik.of("9901011205680001");
    private static final Nik HELD = Nik.of("9901017008720001");
    private static final Nik ASKING = Nik.of("9901012802970001");
    private static final String NAMA = "ANDI NUR CAHYO";
    private static final Instant BACKED_UP = Instant.parse("2025-02-01T00:30:00Z");
    private static final Instant ENROLLED = Instant.parse("2025-06-01T02:00:00Z");

    @TempDir
    private Path place;

    @Test
    void tellsWhatTheLostOneOwedAndNothingTwice() throws Exception {
        var safe = new Safe(place);
        try (var hall = Hall.open()) {
            var printed = hall.letterReadyFor(PRINTED);
            var held = hall.letterReadyFor(HELD);
            var before = hall.requestsOf(NAMA);
            var lost = holdingTwo(hall);
            cut(hall, lost);
            prints(lost, printed);
            lost.eyes().tap("end");
            lost.eyes().await("goodbye");
            lost.eyes().tap("start");
            var slip = asks(lost);
            var audit = audit(lost.state());
            var file = safe.keeps(BackupSource.kiosk(DemoKiosk.ID, lost.state(), Optional.empty(), Optional.empty()));
            lost.close();
            Trees.delete(lost.state());

            var old = DemoKiosk.identity(hall.data());
            var anew = hall.enrolled(DemoKiosk.ID);
            safe.givesBack(file, Purpose.KIOSK, lost.state());
            hall.line().mend();
            assertThat(isRefused(hall, old)).as("the key of the lost machine").isTrue();

            var printer = new SimulatedPagePrinter();
            try (var replacing = Booth.replacing(hall, anew, lost.state(), printer)) {
                eventually(() -> status(hall, printed) == PermohonanStatus.SUDAH_DIAMBIL);
                eventually(() -> hall.requestsOf(NAMA) > before);
                eventually(() -> owed(lost.state()) == 0);
                assertThat(hall.times(printed.request(), "Surat dicetak")).isOne();
                assertThat(hall.requestsOf(NAMA)).isEqualTo(before + 1);
                assertThat(audit(lost.state())).isGreaterThan(audit);
                assertThat(replacing.codes()).doesNotContain(HealthCode.AUDIT_BROKEN);

                whatWasHeldAheadIsSettledByAPerson(hall, replacing, held);
                assertThat(printer.paperOut()).hasSize(1);
                replacing.eyes().tap("end");
                replacing.eyes().await("goodbye");
                replacing.eyes().tap("start");
                new Visitor(replacing).signsInBySlip(slip);
            }
        }
    }

    /// A board without a battery judges the village's certificate by it, which may be newer than the backup.
    @Test
    void isNotTakenBackBehindItsEnrolmentByTheTimeOfTheBackup() throws Exception {
        var safe = new Safe(place);
        try (var hall = Hall.open()) {
            var lost = Booth.in(hall);
            lost.close();
            floor(lost.state(), BACKED_UP);
            var file = safe.keeps(BackupSource.kiosk(DemoKiosk.ID, lost.state(), Optional.empty(), Optional.empty()));
            Trees.delete(lost.state());

            var anew = hall.enrolled(DemoKiosk.ID);
            enrolment(lost.state(), anew, hall);
            safe.givesBack(file, Purpose.KIOSK, lost.state());
            hall.line().breaks(".*", Fault.CUT);
            try (var _ = Booth.replacing(hall, anew, lost.state(), new SimulatedPagePrinter())) {
                assertThat(newest(lost.state())).isAfterOrEqualTo(ENROLLED); // later where NTP has set this machine
            }
        }
    }

    private static void floor(Path state, Instant newest) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = store.prepareStatement("insert or replace into time_floor (one, newest) values (1, ?)")) {
            sql.setLong(1, newest.toEpochMilli());
            sql.executeUpdate();
        }
    }

    private static Instant newest(Path state) throws SQLException {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = store.createStatement();
                var row = sql.executeQuery("select newest from time_floor")) {
            assertThat(row.next()).isTrue();
            return Instant.ofEpochMilli(row.getLong(1));
        }
    }

    /// What it leaves on the disk.
    private static void enrolment(Path state, KioskIdentity identity, Hall hall) throws IOException {
        var folder = Files.createDirectories(state.resolve("identity"));
        Files.writeString(folder.resolve("key.json"), identity.key().toJSONString());
        Files.writeString(folder.resolve("credential.jwt"), identity.credential());
        Files.writeString(
                folder.resolve("authority.json"),
                hall.village().enrolment().publicKey().toPublicJWK().toJSONString());
        Files.writeString(
                folder.resolve("kiosk.json"),
                "{\"id\":\"%s\",\"name\":\"Anjungan\",\"village\":\"Tirtawening\",\"serverKey\":null,\"told\":\"%s\"}"
                        .formatted(DemoKiosk.ID, ENROLLED));
    }

    /// The new machine cannot know whether the lost one printed it after the backup.
    private static void whatWasHeldAheadIsSettledByAPerson(Hall hall, Booth booth, Hall.Ready letter)
            throws IOException, InterruptedException {
        eventually(() -> hall.dossier(letter.request()).entry().printUncertain());
        assertThat(hall.office().settlePrint(Hall.WULAN, letter.request(), false))
                .isEqualTo(new ServiceDesk.Result.Done());
        var visitor = new Visitor(booth);
        visitor.signsInBySlip(letter.slip());
        visitor.opens(letter.request());
        booth.eyes().tap("print");
        booth.eyes().await("collect.take_paper");
        eventually(() -> hall.times(letter.request(), "Surat dicetak") == 1);
    }

    private static Booth holdingTwo(Hall hall) throws InterruptedException {
        var booth = Booth.hasty(hall, new SimulatedPagePrinter(), new SimulatedReceiptPrinter());
        eventually(() -> booth.leases() == 2);
        return booth;
    }

    private static void cut(Hall hall, Booth booth) throws IOException {
        hall.line().breaks(".*", Fault.CUT);
        booth.networkChanges();
        booth.eyes()
                .await(
                        "that it knows of the cut",
                        screen -> screen.name().equals("attract")
                                && Eyes.words(screen).contains("Belum tersambung ke kantor desa"));
    }

    private static void prints(Booth booth, Hall.Ready letter) throws IOException {
        booth.shows(letter.slip());
        booth.eyes().await("lease.code");
        booth.eyes().type(letter.code());
        booth.eyes().await("collect.take_paper");
    }

    /// For a letter, in the dark; what comes back is the slip.
    private static String asks(Booth booth) throws IOException {
        var eyes = booth.eyes();
        eyes.await("attract");
        eyes.tap("start");
        eyes.await("start.offline");
        eyes.tap("start.defer");
        eyes.await("deferred.notice");
        eyes.tap("deferred.understood");
        eyes.await("deferred.nik");
        eyes.type(ASKING.digits());
        eyes.tap("next.nik");
        eyes.tap("card.SKD");
        eyes.tap("next.requirements");
        new Visitor(booth).answers();
        eyes.await("letter.late.confirm");
        eyes.tap("keep");
        eyes.await("letter.late.kept");
        var slip = booth.slipInHand();
        eyes.tap("end");
        eyes.await("goodbye");
        return slip;
    }

    private static boolean isRefused(Hall hall, KioskIdentity identity) {
        try (var client = new RestVillageBackend(
                hall.line().url(),
                identity,
                Duration.ofSeconds(10),
                () -> "0".repeat(32),
                new NothingKept(),
                _ -> {})) {
            return client.leases() instanceof Answer.Refused<Leases>(var problem)
                    && problem.code().equals(Problem.KIOSK_UNKNOWN);
        }
    }

    private static PermohonanStatus status(Hall hall, Hall.Ready letter) {
        return hall.dossier(letter.request()).entry().status();
    }

    private static long audit(Path state) {
        return count(state, "audit");
    }

    private static long owed(Path state) {
        return count(state, "outbox where lane in ('print-outcome', 'request')");
    }

    private static long count(Path state, String what) {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = store.createStatement();
                var row = sql.executeQuery("select count(*) from " + what)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
