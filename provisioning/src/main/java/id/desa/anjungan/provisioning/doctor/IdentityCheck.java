package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/// Whether this machine can prove who it is, and nobody else can read how.
final class IdentityCheck implements Check {
    private static final String NAME = "identity";

    private final Path key;

    /// @param key of the kiosk
    IdentityCheck(Path key) {
        this.key = key;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        if (!Files.exists(key)) {
            return List.of(Symptom.now(NAME, Mender.TECHNICIAN, "identity-none"));
        }
        try {
            var open = Files.getPosixFilePermissions(key).stream().anyMatch(IdentityCheck::isOthers);
            return List.of(
                    open
                            ? Symptom.now(NAME, Mender.TECHNICIAN, "identity-open", key.toString())
                            : Symptom.good(NAME, "identity-fine"));
        } catch (IOException unreadable) {
            return List.of(Symptom.note(NAME, "identity-not-told"));
        }
    }

    private static boolean isOthers(PosixFilePermission permission) {
        return Set.of(
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_READ,
                        PosixFilePermission.OTHERS_WRITE)
                .contains(permission);
    }
}
