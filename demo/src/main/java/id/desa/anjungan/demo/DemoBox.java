package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.UnenrolledConfig;
import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.kiosk.UnenrolledKiosk;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.EnrolmentGround;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// What the demo's kiosk is before it is one: a box with a `kiosk.toml` that names none.
///
/// @param file written by hand
/// @param stateDir as it stands there
record DemoBox(Path file, Path stateDir) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// Waits in the window for what is held before the scanner.
    ///
    /// @param restart what systemd does on a real machine
    UnenrolledKiosk open(
            Glass glass,
            BarcodeScanner scanner,
            PagePrinter letters,
            ReceiptPrinter slips,
            Runnable restart,
            Consumer<Throwable> bugs)
            throws IOException {
        var config = before();
        var random = new SecureRandom();
        return UnenrolledKiosk.open(new UnenrolledKiosk.Surroundings(
                glass,
                config.screen(),
                config.demo(),
                config.village(),
                () -> Optional.of(scanner),
                Optional.of(letters),
                Optional.of(slips),
                new Enroller(new EnrolmentGround(
                        new IdentityFolder(stateDir),
                        new EnrolledSettings(stateDir, this::hand),
                        Optional.empty(),
                        Optional.empty(),
                        LIMIT,
                        InstantSource.system(),
                        random)),
                stateDir.resolveSibling("stick"),
                stateDir.resolveSibling("stick-allowed"),
                InstantSource.system(),
                random,
                false,
                restart,
                stateDir,
                bugs));
    }

    private ConfigSource hand() {
        try {
            return ConfigSource.hand(file, Files.readString(file));
        } catch (IOException gone) {
            return ConfigSource.hand("");
        }
    }

    UnenrolledConfig before() throws IOException {
        return switch (LastGood.read(file, SignedBundles.layers())) {
            case ConfigReading.NotEnrolled(var config) -> config;
            case ConfigReading.Valid _ -> throw new IOException("the demo's box is a kiosk already");
            case ConfigReading.Invalid(var problems, var _) -> throw new IOException("the demo's box: " + problems);
        };
    }

    /// What the village and the hand say of the kiosk it has become.
    KioskConfig after() throws IOException {
        return switch (LastGood.read(file, SignedBundles.layers())) {
            case ConfigReading.Valid(var config) -> config;
            case ConfigReading.NotEnrolled _ -> throw new IOException("the demo's box is not enrolled yet");
            case ConfigReading.Invalid(var problems, var _) -> throw new IOException("the demo's kiosk: " + problems);
        };
    }

    KioskIdentity identity() throws IOException {
        var who = new IdentityFolder(stateDir).read().orElseThrow();
        return new KioskIdentity(who.key(), who.credential().orElseThrow());
    }
}
