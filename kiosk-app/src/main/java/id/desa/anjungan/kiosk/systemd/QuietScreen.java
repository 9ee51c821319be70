package id.desa.anjungan.kiosk.systemd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The quiet hours: while nobody is there the display's units are told to switch the picture off. A touch wakes it at
/// once, without the kiosk; whoever begins then is served, and it stays on for as long.
public final class QuietScreen {
    private static final String DARK = "dark=yes";

    private final Path file;
    private final Predicate<LocalTime> quiet;
    private final Supplier<LocalTime> now;
    private final BooleanSupplier nobodyThere;

    /// @param file the one that the display's units watch
    /// @param quiet whether a time of the village's day is a quiet one
    public QuietScreen(Path file, Predicate<LocalTime> quiet, Supplier<LocalTime> now, BooleanSupplier nobodyThere) {
        this.file = file;
        this.quiet = quiet;
        this.now = now;
        this.nobodyThere = nobodyThere;
    }

    /// To be called every few seconds, on a thread that may wait for the disk. Writes changes only.
    public void look() {
        var dark = quiet.test(now.get()) && nobodyThere.getAsBoolean();
        try {
            if (Files.isDirectory(file.resolveSibling(".")) && isDark() != dark) {
                write(dark);
            }
        } catch (IOException refused) {
            // it stays as it is: a light that burns at night
        }
    }

    private boolean isDark() throws IOException {
        return Files.isRegularFile(file) && Files.readAllLines(file).contains(DARK);
    }

    /// What else stands there is how picture and touch are turned.
    private void write(boolean dark) throws IOException {
        var lines = new ArrayList<String>();
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("dark="))
                    .limit(20)
                    .forEach(lines::add);
        }
        if (dark) {
            lines.add(DARK);
        }
        var next = file.resolveSibling(file.getFileName() + ".quiet");
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
