package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Displays;
import id.desa.anjungan.systemd.EnrolledKiosk;
import id.desa.anjungan.systemd.Machine;
import id.desa.anjungan.systemd.Shell;
import id.desa.anjungan.systemd.Trees;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Boots of a container (`systemd-nspawn`): systemd and everything after it, without a kernel, a firmware or a graphics
/// card of its own. Its clock is this machine's.
public final class ContainerBoots {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path pictures;
    private final List<BootMarks> boots = new ArrayList<>();
    private String told = "";

    public ContainerBoots(Path pictures) {
        this.pictures = pictures;
    }

    public BootMarks median() {
        return BootMarks.median(boots);
    }

    /// What `systemd-analyze` said of the last boot.
    public String told() {
        return told;
    }

    /// @param trained with a start-up cache, as a kiosk has from its second boot on
    public void boot(boolean trained) throws IOException, InterruptedException {
        try (var machine = Trees.machine("bench-boot")) {
            Displays.into(machine);
            EnrolledKiosk.into(machine);
            if (trained) {
                EnrolledKiosk.train(machine);
            }
            var begun = now();
            machine.boot();
            var shown = attract(machine);
            Guest guest = line -> machine.run("bash", "-c", line);
            boots.add(BootMarks.of(guest, begun, shown));
            told = analysis(guest);
            Displays.keep(
                    Displays.photograph(machine),
                    pictures.resolve(trained ? "container-trained.png" : "container.png"));
        }
    }

    /// What systemd itself has to say about a boot.
    static String analysis(Guest guest) throws IOException, InterruptedException {
        var all = new StringBuilder();
        for (var line : List.of(
                "systemd-analyze time",
                "systemd-analyze blame --no-pager | head -n 12",
                "systemd-analyze critical-chain --no-pager anjungan-kiosk.service")) {
            all.append(line).append('\n').append(guest.run(line).output()).append('\n');
        }
        return all.toString();
    }

    /// Looks at the display once the kiosk has told that it is ready: looking costs the one that draws its time.
    private static long attract(Machine machine) throws IOException, InterruptedException {
        machine.until(PATIENCE, "systemctl is-active --quiet anjungan-kiosk");
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (Displays.invites(Displays.photograph(machine))) {
                    return now();
                }
            } catch (EOFException notYet) {
                // no server to ask, or it is just going
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("no attract screen: " + new Shell.Ran(List.of(), 0, machine.journal("anjungan-kiosk")));
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
    }
}
