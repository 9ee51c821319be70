package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A box that started offline serves what needs no village, and asks until an officer has confirmed it.
final class Confirmation {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Enroller enroller;
    private final IdentityFolder folder;

    private Confirmation(Enroller enroller, IdentityFolder folder) {
        this.enroller = enroller;
        this.folder = folder;
    }

    /// @param hand what is written by hand on this machine, now
    /// @return empty on a kiosk that has nothing to ask
    static Optional<Confirmation> of(Path stateDir, Supplier<ConfigSource> hand, InstantSource clock) {
        var folder = new IdentityFolder(stateDir);
        try {
            return folder.request().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Confirmation(
                            new Enroller(
                                    folder,
                                    new EnrolledSettings(stateDir, hand),
                                    folder.authority(),
                                    Optional.empty(),
                                    LIMIT,
                                    clock,
                                    new SecureRandom()),
                            folder));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /// Blocks for some seconds.
    ///
    /// @return whether it is confirmed now, and counts from the next start on
    boolean isGiven() {
        var outcome = enroller.confirm(_ -> {});
        if (outcome.isEmpty()) {
            return isGivenElsewhere();
        }
        if (!(outcome.get() instanceof EnrolmentOutcome.Enrolled(var _, var kiosk, var _, var _, var network))) {
            return false;
        }
        KioskEvent.ENROLLED
                .on(LOG)
                .addKeyValue("kiosk", kiosk.id())
                .addKeyValue("answer-ms", network.answer().toMillis())
                .log();
        return true;
    }

    /// By `anjunganctl enrol`, which brought the answer on a stick.
    private boolean isGivenElsewhere() {
        try {
            return folder.read().flatMap(Identity::credential).isPresent();
        } catch (IOException damaged) {
            return false;
        }
    }
}
