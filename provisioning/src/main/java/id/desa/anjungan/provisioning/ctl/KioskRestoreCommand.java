package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Standstill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Of a kiosk, which keeps sticks away and is in the way itself: with `--stick` the gate lets the stick in and starts
/// the kiosk again, and in between this is called with `--from` and `--stop`.
@Command
final class KioskRestoreCommand extends RestoreCommand {
    /// Root's.
    private static final String STICKS = "run/anjungan-usb";

    @Option(
            names = "--stop",
            description = "Stops the kiosk once the backup was found good; somebody has to start it again. --stick does"
                    + " both.")
    private boolean stop;

    KioskRestoreCommand(Workplace work) {
        super(work);
    }

    @Override
    int restored() {
        if (!isKiosk()) {
            return super.restored();
        }
        if (stick) {
            return throughTheGate();
        }
        return !stop && !list && !new KioskUnit(work).isStill() ? refused(Refusal.IN_USE) : super.restored();
    }

    private int throughTheGate() {
        var sticks = work.at(STICKS);
        if (Files.exists(sticks) && !Files.isWritable(sticks)) {
            work.err().println(common.words().say("restore.no-permission"));
            return Exit.NO_PERMISSION;
        }
        var arguments = new ArrayList<>(List.of("restore"));
        arguments.addAll(common.again());
        key.map(Path::toAbsolutePath).ifPresent(file -> arguments.add("--key=" + file));
        wanted.ifPresent(name -> arguments.add("--file=" + name));
        if (list) {
            arguments.add("--list");
        }
        return new UsbGate(common, work).calls(arguments);
    }

    @Override
    Optional<Standstill> standstill() {
        return isKiosk() && stop ? Optional.of(new KioskUnit(work)::stop) : Optional.empty();
    }

    @Override
    boolean goesOn() {
        return stop;
    }
}
