package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Of a kiosk, which keeps sticks away; the village's machine has no such gate.
@Command
final class KioskBackupCommand extends BackupCommand {
    @Option(
            names = "--bind-stick",
            description = "Makes the one USB stick ours that is plugged into this kiosk, and no backup. As root.")
    private boolean bindStick;

    KioskBackupCommand(Workplace work) {
        super(work);
    }

    @Override
    public Integer call() {
        return bindStick ? stickBound() : super.call();
    }

    /// What lets a stick in, calls the command again with the place where it is then.
    private int stickBound() {
        var gate = work.at("usr/lib/anjungan-kiosk/bin/usb-gate");
        try {
            return new ProcessBuilder(gate.toString(), "bind")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return BackupWords.refused(
                    new Refused(Refusal.IO, missing.getClass().getSimpleName()), common, work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Exit.TRY_LATER;
        }
    }
}
