package id.desa.anjungan.provisioning.ctl;

import java.util.List;
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
        return bindStick ? new UsbGate(common, work).calls(List.of("bind")) : super.call();
    }
}
