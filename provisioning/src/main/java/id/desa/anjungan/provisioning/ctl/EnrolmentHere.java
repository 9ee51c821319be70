package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.EnrolmentGround;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.provisioning.enrol.VillageFile;
import id.desa.anjungan.provisioning.settings.EnrolledSettings;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/// What an enrolment stands on here: the same library, the same folders as on the screen.
///
/// @param village its address, where an image or a hand already wrote it
/// @param keyByHand whether a hand placed the kiosk's key, so that enrolling would change nothing
record EnrolmentHere(
        Path stateDir, IdentityFolder folder, Enroller enroller, Optional<URI> village, boolean keyByHand) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static EnrolmentHere of(CommonOptions common, Workplace work) {
        var stateDir = common.stateDir(work);
        var file = common.configFile(work);
        var folder = new IdentityFolder(stateDir);
        var reading = LastGood.read(file, SignedBundles.layers());
        var enroller = new Enroller(new EnrolmentGround(
                folder,
                new EnrolledSettings(stateDir, () -> SettingsHere.source(file).orElseGet(() -> ConfigSource.hand(""))),
                VillageFile.authority(stateDir),
                reading instanceof ConfigReading.NotEnrolled(var waiting) ? waiting.id() : Optional.empty(),
                LIMIT,
                work.clock(),
                new SecureRandom()));
        return new EnrolmentHere(
                stateDir,
                folder,
                enroller,
                reading instanceof ConfigReading.NotEnrolled(var waiting) ? waiting.village() : Optional.empty(),
                reading instanceof ConfigReading.Valid(var config)
                        && config.village().keyFile().isPresent());
    }

    boolean mayWrite() {
        return Files.isDirectory(stateDir) ? Files.isWritable(stateDir) : mayWriteAbove();
    }

    private boolean mayWriteAbove() {
        var parent = stateDir.getParent();
        while (parent != null && !Files.isDirectory(parent)) {
            parent = parent.getParent();
        }
        return parent != null && Files.isWritable(parent);
    }
}
