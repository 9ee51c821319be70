package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.HallChange;
import id.desa.anjungan.config.UnenrolledConfig;
import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.DeviceInventory;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.enrol.VillageFile;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import id.desa.anjungan.provisioning.stick.StickReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A box that is no kiosk yet, on a real machine: its devices as far as they are written or found.
final class UnenrolledStart {
    private static final Logger LOG = LoggerFactory.getLogger(UnenrolledStart.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Path STICK = StickReader.MOUNTED;
    private static final Path STICK_ALLOWED = Path.of("/run/anjungan/stick-allowed");
    /// A leftover of an enrolment under way.
    private static final String UNDER_WAY = "identity-asked";

    private final UnenrolledConfig config;
    private final Supplier<ConfigSource> hand;
    private final DeviceCatalog catalog;

    /// @param hand what is written by hand on this machine, now
    UnenrolledStart(UnenrolledConfig config, Supplier<ConfigSource> hand, DeviceCatalog catalog) {
        this.config = config;
        this.hand = hand;
        this.catalog = catalog;
    }

    /// @param restart ends the program, which is started anew
    UnenrolledKiosk open(Glass glass, InstantSource clock, Runnable restart, Consumer<Throwable> bugs) {
        var random = new SecureRandom();
        var stateDir = config.state().dir();
        var identity = new IdentityFolder(stateDir);
        var enroller = new Enroller(
                identity,
                new EnrolledSettings(stateDir, hand),
                VillageFile.authority(stateDir),
                config.id(),
                LIMIT,
                clock,
                random);
        return UnenrolledKiosk.open(new UnenrolledKiosk.Surroundings(
                glass,
                config.screen(),
                config.demo(),
                config.village(),
                this::scanner,
                found(catalog.pagePrinter(config.devices().pagePrinter().uri().toString())),
                found(catalog.receiptPrinter(
                        config.devices().receiptPrinter().uri().toString())),
                enroller,
                STICK,
                STICK_ALLOWED,
                clock,
                random,
                Files.exists(stateDir.resolve(UNDER_WAY)),
                restart,
                stateDir,
                bugs));
    }

    /// The one that is written, else the first that hangs on this machine, which is then written down.
    private Optional<BarcodeScanner> scanner() {
        var written = config.devices().scanner().map(URI::toString);
        if (written.isPresent()) {
            return found(catalog.barcodeScanner(written.get()));
        }
        var uri = DeviceInventory.ofThisMachine().find().stream()
                .filter(device -> device.kind().equals(DeviceNames.SCANNER))
                .map(FoundDevice::uri)
                .findFirst();
        var scanner = uri.flatMap(one -> found(catalog.barcodeScanner(one)));
        scanner.ifPresent(_ -> remember(uri.get()));
        return scanner;
    }

    private void remember(String uri) {
        try {
            var _ = SignedBundles.folder(config.state().dir())
                    .write(HallChange.none().with("devices.scanner.uri", uri), hand.get());
        } catch (IOException refused) {
            KioskEvent.SETTINGS_DISK
                    .on(LOG)
                    .addKeyValue("error", refused.getClass().getName())
                    .log();
        }
    }

    private static <D> Optional<D> found(Lookup<D> lookup) {
        return switch (lookup) {
            case Lookup.Found<D>(var driver) -> Optional.of(driver);
            case Lookup.NoDriver<D> _ -> Optional.empty();
        };
    }
}
