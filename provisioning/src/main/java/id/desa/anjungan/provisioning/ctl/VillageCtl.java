package id.desa.anjungan.provisioning.ctl;

import java.util.List;
import java.util.Optional;

/// `anjungan-village backup|restore|recovery-key`: what the village's package has of [Anjunganctl]. It knows no
/// devices.
public final class VillageCtl {
    private VillageCtl() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "id/desa/anjungan/provisioning/ctl/quiet-logback.xml");
        System.exit(run(Workplace.ofThisMachine(), args));
    }

    /// @return the exit code
    public static int run(Workplace work, String... args) {
        var data = Optional.of(work.at("var/lib/anjungan-village"));
        return Anjunganctl.commandLine(
                        work,
                        List.of(
                                new BackupCommand(work, data),
                                new RestoreCommand(work, data),
                                new RecoveryKeyCommand(work)))
                .setCommandName("anjungan-village")
                .execute(args);
    }
}
