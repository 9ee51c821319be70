package id.desa.anjungan.kiosk.systemd;

import id.desa.anjungan.config.ScreenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one file by which the kiosk tells the display's units how picture and touch stand: `rotation=90`, `touch=1 0 0 0
/// 1 0`,
/// `dark=yes`. They watch it. Where the display is somebody's desk there is no such folder, and nothing is written.
public final class DisplayLines {
    /// What the units watch.
    public static final Path PLACE = Path.of("/var/lib/anjungan-display/settings");

    private static final int MOST = 20;

    private final Path file;

    public DisplayLines(Path file) {
        this.file = file;
    }

    /// What the settings say: to be written at each start, so that what was only tried does not outlive it.
    ///
    /// @return whether it stands there now
    public boolean settings(ScreenSettings screen) {
        return put(Map.of(
                "rotation",
                Optional.of(String.valueOf(screen.rotation().degrees())),
                "touch",
                Optional.of(screen.touch().toString())));
    }

    /// Changes these lines and leaves the others alone; writes only what is new.
    ///
    /// @param wanted the value of each key; empty to take its line away
    /// @return whether it stands there now
    public synchronized boolean put(Map<String, Optional<String>> wanted) {
        try {
            if (!Files.isDirectory(file.resolveSibling("."))) {
                return false;
            }
            var lines = lines();
            var next = new ArrayList<>(lines.stream()
                    .filter(line -> !wanted.containsKey(line.replaceFirst("=.*", "")))
                    .toList());
            wanted.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one -> one.getValue().ifPresent(value -> next.add(one.getKey() + "=" + value)));
            if (!next.equals(lines)) {
                write(next);
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        return Files.isRegularFile(file)
                ? Files.readAllLines(file).stream().limit(MOST).toList()
                : List.of();
    }

    private void write(List<String> lines) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
