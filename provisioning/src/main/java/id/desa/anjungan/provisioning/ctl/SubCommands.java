package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.device.catalog.DeviceInventory;
import java.util.List;

/// Every sub-command there is, in the order of the help text. A new one is one class and one line here.
final class SubCommands {
    private SubCommands() {}

    static List<Object> all(Workplace work) {
        return List.of(
                new StatusCommand(work),
                new HoldCommand(work),
                new DevicesCommand(work, DeviceInventory.ofThisMachine()),
                new TestCommand(work),
                new EnrolCommand(work),
                new CardFingerprintCommand(work),
                new DoctorCommand(work),
                new SupportBundleCommand(work),
                ConfigCommand.in(work),
                new KioskBackupCommand(work),
                new KioskRestoreCommand(work),
                new RecoveryKeyCommand(work),
                new UpdateCommand(work));
    }
}
