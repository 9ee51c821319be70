package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.device.sim.SimulatedBarcodeScanner;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.kiosk.Kiosk;
import id.desa.anjungan.kiosk.UnenrolledKiosk;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.provisioning.devices.Devices;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A box becomes a kiosk of a real village that speaks TLS with a key of its own, by what a hand holds before its
/// scanner, and serves.
class EnrolledByQrIT {
    private static final String HAND = """
            [kiosk]
            demo = true

            [state]
            dir = "%s"

            [devices.page-printer]
            uri = "sim:page-printer"

            [devices.receipt-printer]
            uri = "sim:receipt-printer"

            [devices.scanner]
            uri = "sim:scanner"
            """;

    @TempDir
    private Path dir;

    private final Eyes eyes = new Eyes();
    private final SimulatedBarcodeScanner scanner = new SimulatedBarcodeScanner(Runnable::run);
    private final SimulatedReceiptPrinter slips = new SimulatedReceiptPrinter();
    private final CountDownLatch restarted = new CountDownLatch(1);
    private Village village;

    @BeforeEach
    void open() {
        village = village("village");
    }

    @AfterEach
    void close() {
        village.close();
        eyes.close();
    }

    private Village village(String name) {
        return Village.start(new VillageSettings(
                dir.resolve(name), VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(), true, true));
    }

    private Path state() {
        return dir.resolve("state");
    }

    private ConfigSource hand() {
        return ConfigSource.hand(HAND.formatted(state()));
    }

    /// As the box has it, and a shell beside it.
    private Enroller enroller(Optional<ECKey> authority) {
        return new Enroller(
                new IdentityFolder(state()),
                new EnrolledSettings(state(), this::hand),
                authority,
                Optional.empty(),
                Duration.ofSeconds(5),
                InstantSource.system(),
                new SecureRandom());
    }

    private UnenrolledKiosk box(Optional<ECKey> authority) {
        var random = new SecureRandom();
        var enroller = enroller(authority);
        return UnenrolledKiosk.open(new UnenrolledKiosk.Surroundings(
                eyes,
                ScreenSettings.LAST_RESORT,
                true,
                Optional.empty(),
                () -> Optional.of(scanner),
                Optional.of(new SimulatedPagePrinter()),
                Optional.of(slips),
                enroller,
                dir.resolve("stick"),
                dir.resolve("stick-allowed"),
                InstantSource.system(),
                random,
                Files.exists(state().resolve("identity-asked")),
                restarted::countDown,
                state(),
                bug -> {
                    throw new AssertionError(bug);
                }));
    }

    private String invite(boolean offline) {
        return village.kiosks()
                .invites()
                .inviteNew("Anjungan Pendopo", offline, "petugas-1")
                .compact();
    }

    @Test
    void servesWithinAMinuteAfterTheQrWasHeldBeforeTheScanner() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var _ = box(Optional.empty())) {
            var _ = eyes.await("enrol.waiting");
            scanner.show(invite(false));
            var _ = eyes.await("enrol.done");
            assertThat(restarted.await(30, TimeUnit.SECONDS)).isTrue();
        }
        try (var kiosk = serving()) {
            awaitLink();
            assertThat(kiosk.readiness().codes())
                    .doesNotContain(HealthCode.LINK_DOWN, HealthCode.LINK_UNTRUSTED, HealthCode.NOT_ENROLLED);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
            var report = awaitReport();
            assertThat(report.occasion()).isEqualTo(ReadinessReport.Occasion.ENROLMENT);
            assertThat(report.checks())
                    .extracting(ReadinessReport.Check::name)
                    .containsExactly("page-printer", "receipt-printer", "scanner", "network");
            assertThat(report.checks())
                    .filteredOn(check -> check.result() == ReadinessReport.Result.PASSED)
                    .extracting(ReadinessReport.Check::name)
                    .containsExactly("receipt-printer", "network");
            assertThat(state().resolve("enrolment-report.json")).doesNotExist();
        }
        assertThat(village.kiosks().book().all())
                .filteredOn(one -> one.name().id().equals("anjungan-pendopo"))
                .extracting(KioskEntry::state)
                .containsExactly(KioskEntry.State.SERVED);
        assertThat(slips.paperOut()).hasSize(1);
        eyes.wereAlwaysKind();
    }

    @Test
    void saysWhatIsWrongWithAnInviteAndTakesTheNextOne() throws IOException {
        try (var other = village("other");
                var _ = box(Optional.of(village.enrolment().publicKey()))) {
            var _ = eyes.await("enrol.waiting");
            var foreign = other.kiosks()
                    .invites()
                    .inviteNew("Lain", false, "petugas-1")
                    .compact();
            var good = invite(false);
            refused(foreign, "Undangan dari desa lain");
            refused(good.substring(0, good.lastIndexOf('.') + 1), "Undangan ini tidak ditandatangani");
            refused(good.substring(0, 300), "Undangan tidak terbaca utuh");
            refused("https://desa.contoh.invalid", "Ini bukan undangan kios");
            var newer = village.kiosks()
                    .invites()
                    .invite(new KioskName("k-1", "Kios 1"), false, "cli")
                    .compact();
            var newest = village.kiosks()
                    .invites()
                    .invite(new KioskName("k-1", "Kios 1"), false, "cli")
                    .compact();
            refused(newer, "Undangan sudah ditarik kembali");
            assertThat(new IdentityFolder(state()).read()).isEmpty();
            scanner.show(newest);
            var _ = eyes.await("enrol.done");
        }
        assertThat(new IdentityFolder(state()).read().map(Identity::kiosk)).isPresent();
        eyes.wereAlwaysKind();
    }

    @Test
    void sendsNothingToAServerWithAnotherKey() throws IOException {
        var good =
                EnrolmentInvite.read(invite(false), Optional.empty()).genuine().orElseThrow();
        try (var impostor = village("impostor");
                var _ = box(Optional.empty())) {
            var _ = eyes.await("enrol.waiting");
            // the address of the impostor, the key of the village: as if somebody had taken over its address
            var stranger = new IdentityFolder(state());
            var redirected = new EnrolmentInvite(
                    good.id(),
                    good.village(),
                    good.kiosk(),
                    List.of(impostor.url()),
                    good.serverKey(),
                    false,
                    good.issued(),
                    good.expires(),
                    KEY);
            refused(redirected.sign(KEY), "Yang menjawab bukan kantor desa");
            assertThat(stranger.read()).isEmpty();
        }
    }

    private static final ECKey KEY = newKey();

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesATypedCodeOverTheVillagesOwnKey() throws IOException {
        var invited = village.kiosks().invites().inviteNew("Anjungan Pendopo", false, "petugas-1");
        try (var box = box(Optional.empty())) {
            var _ = eyes.await("enrol.waiting");
            assertThat(box).isNotNull();
            assertThat(enroller(Optional.empty())
                            .byCode(village.url(), invited.code().orElseThrow(), _ -> {}))
                    .isInstanceOf(EnrolmentOutcome.Enrolled.class);
        }
        var identity = new IdentityFolder(state()).read().orElseThrow();
        assertThat(identity.serverKey()).isPresent();
        assertThat(village.kiosks().book().all().stream().flatMap(one -> one.fingerprint().stream()))
                .contains(Fingerprint.of(identity.key()));
    }

    @Test
    void startsFromAStickWithoutTheVillageAndIsConfirmedLater() throws IOException {
        Files.createDirectories(dir.resolve("stick"));
        var invited = village.kiosks().invites().inviteNew("Anjungan Dusun", true, "petugas-1");
        Files.writeString(dir.resolve("stick").resolve(StickInvite.FILE), invited.stickFile());
        try (var box = box(Optional.empty())) {
            var _ = eyes.await("enrol.waiting");
            eyes.tap("enrol.stick");
            var _ = eyes.await("enrol.unconfirmed");
            assertThat(box).isNotNull();
        }
        var identity = new IdentityFolder(state()).read().orElseThrow();
        assertThat(identity.credential()).isEmpty();
        var waiting = village.kiosks().book().all().stream()
                .filter(one -> one.state() == KioskEntry.State.WAITING)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.fingerprint()).contains(identity.fingerprint());
        assertThat(village.kiosks().enrolment().confirm(waiting.waiting().orElseThrow()))
                .isTrue();
        var confirmed = enroller(Optional.empty()).confirm(_ -> {});
        assertThat(confirmed.orElseThrow()).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        assertThat(new IdentityFolder(state()).read().orElseThrow().credential())
                .isPresent();
    }

    @Test
    void startsAnewByItselfWhenAShellEnrolledItMeanwhile() throws IOException, InterruptedException {
        try (var _ = box(Optional.empty())) {
            var _ = eyes.await("enrol.waiting");
            assertThat(enroller(Optional.empty()).byInvite(invite(false), _ -> {}))
                    .isInstanceOf(EnrolmentOutcome.Enrolled.class);
            assertThat(restarted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void refused(String code, String title) throws IOException {
        scanner.show(code);
        var _ = eyes.await(
                title,
                screen -> screen.name().equals("enrol.failed") && screen.title().equals(title));
    }

    /// What the program is after it was started anew.
    private Kiosk serving() throws IOException {
        var file = Files.writeString(dir.resolve("kiosk.toml"), HAND.formatted(state()));
        var start = (LastGood.Start.Fresh) LastGood.start(file, SignedBundles.layers());
        var identity = new IdentityFolder(state()).read().orElseThrow();
        KioskConfig config = start.config();
        return Kiosk.start(
                config,
                new KioskIdentity(identity.key(), identity.credential().orElseThrow()),
                new Kiosk.Surroundings(
                        eyes,
                        Devices.printers(new SimulatedPagePrinter(), new SimulatedReceiptPrinter()),
                        InstantSource.system(),
                        new SecureRandom(),
                        Set.of(),
                        bug -> {
                            throw new AssertionError(bug);
                        }));
    }

    /// What the village has heard of it: the courier carries it by itself.
    private ReadinessReport awaitReport() throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            var report = village.kiosks().book().all().stream()
                    .filter(one -> one.name().id().equals("anjungan-pendopo"))
                    .flatMap(one -> one.report().stream())
                    .findFirst();
            if (report.isPresent()) {
                return ContractJson.mapper().readValue(report.get(), ReadinessReport.class);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("the village heard of no report");
    }

    /// It has heard from its village.
    private void awaitLink() throws IOException {
        var _ = eyes.await(
                "the village",
                screen -> screen.name().equals("attract")
                        && !Eyes.words(screen).contains("Belum tersambung ke kantor desa"));
    }
}
