package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What keeps USB sticks away from a kiosk, and lets one in when asked by hand. It calls this program again, with the
/// place where the stick is then, and lets the stick go at the end, whatever ends it.
final class UsbGate {
    private final CommonOptions common;
    private final Workplace work;

    UsbGate(CommonOptions common, Workplace work) {
        this.common = common;
        this.work = work;
    }

    /// @return the exit code
    int calls(List<String> arguments) {
        try {
            return run(work.at("usr/lib/anjungan-kiosk/bin/usb-gate"), arguments);
        } catch (IOException missing) {
            return BackupWords.refused(
                    new Refused(Refusal.IO, missing.getClass().getSimpleName()), common, work);
        }
    }

    /// With our input and output.
    static int run(Path program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Exit.TRY_LATER;
        }
    }
}
