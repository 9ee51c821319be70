package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The village's settings as one start of the program finds them. A start with settings on trial that comes to no
/// kiosk, whatever stands in its way, takes them back when their time is over; a kiosk judges for itself.
final class KeptSettings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);

    private final Path file;
    private final Optional<SettingsFolder> folder;
    private final TrialState began;
    private final AtomicBoolean followed = new AtomicBoolean();

    private KeptSettings(Path file, Optional<SettingsFolder> folder, TrialState began) {
        this.file = file;
        this.folder = folder;
        this.began = began;
    }

    /// To be called once, before the settings are read. Without a folder the kiosk keeps to what is written by hand.
    ///
    /// @param file written by hand, which says where the state is
    static KeptSettings of(Path file) {
        try {
            var stateDir = LastGood.stateDir(hand(file).orElseGet(() -> ConfigSource.hand("")));
            var folder = SignedBundles.folder(stateDir);
            var settings = new KeptSettings(file, Optional.of(folder), folder.started());
            takeName(stateDir, file);
            if (settings.began instanceof TrialState.OnTrial) {
                CompletableFuture.delayedExecutor(TrialState.PROOF.toSeconds() + 10, TimeUnit.SECONDS)
                        .execute(settings::unproven);
            }
            return settings;
        } catch (IOException refused) {
            KioskEvent.SETTINGS_DISK
                    .on(LOG)
                    .addKeyValue("error", refused.getClass().getName())
                    .log();
            return new KeptSettings(file, Optional.empty(), new TrialState.Settled(0));
        }
    }

    /// That the name cannot be written down keeps no settings from being kept.
    private static void takeName(Path stateDir, Path file) {
        try {
            new EnrolledSettings(stateDir, () -> handOf(file)).takeName();
        } catch (IOException refused) {
            KioskEvent.SETTINGS_DISK
                    .on(LOG)
                    .addKeyValue("error", refused.getClass().getName())
                    .log();
        }
    }

    /// Ends an enrolment that a power cut interrupted; to be called before anything is read.
    static void afterPowerCut(Path file) {
        try {
            var hand = handOf(file);
            new EnrolledSettings(LastGood.stateDir(hand), () -> hand).atStart();
        } catch (IOException refused) {
            KioskEvent.SETTINGS_DISK
                    .on(LOG)
                    .addKeyValue("error", refused.getClass().getName())
                    .log();
        }
    }

    /// What is written by hand, nothing where it cannot be read.
    static ConfigSource handOf(Path file) {
        return hand(file).orElseGet(() -> ConfigSource.hand(""));
    }

    void followedBy(Kiosk kiosk) {
        followed.set(true);
        folder.ifPresent(there -> kiosk.follow(there, began, () -> hand(file), KeptSettings::startAnew));
    }

    /// To be called when the program ends in good order: a proof that it interrupts goes on at the next start.
    void left() {
        if (began instanceof TrialState.OnTrial trial && folder.isPresent()) {
            try {
                folder.get().left(trial.version());
            } catch (IOException refused) {
                KioskEvent.SETTINGS_DISK
                        .on(LOG)
                        .addKeyValue("error", refused.getClass().getName())
                        .log();
            }
        }
    }

    private void unproven() {
        if (followed.get()) {
            return;
        }
        try {
            if (folder.isPresent()
                    && began instanceof TrialState.OnTrial trial
                    && folder.get().rollBack(trial.version()).isPresent()) {
                KioskEvent.SETTINGS_ROLLED_BACK.on(LOG).log();
                startAnew();
            }
        } catch (IOException refused) {
            startAnew(); // the next start counts, and takes them back
        }
    }

    /// systemd starts it again at once.
    private static void startAnew() {
        System.exit(0);
    }

    private static Optional<ConfigSource> hand(Path file) {
        try {
            return Optional.of(ConfigSource.hand(file, Files.readString(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
