package id.desa.anjungan.kiosk.systemd;

import id.desa.anjungan.config.ScreenSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// The one file by which the kiosk tells the display's units how picture and touch stand: `rotation=90`,
/// `touch=1 0 0 0 1 0`, `dark=yes`. They watch it. Nobody else writes it, and no two at once: who changes one line
/// leaves those of others as they are. Where the display is somebody's desk there is no such folder, and nothing is
/// written.
public final class DisplayLines {
    /// What the units watch.
    public static final Path PLACE = Path.of("/var/lib/anjungan-display/settings");

    /// Of this program: a lock on a file belongs to all its threads together.
    private static final Lock HERE = new ReentrantLock();

    private static final int MOST = 20;

    private final Path file;

    public DisplayLines(Path file) {
        this.file = file;
    }

    /// What the settings say: to be written at each start, so that what was only tried does not outlive it.
    ///
    /// @return whether it stands there now
    public boolean settings(ScreenSettings screen) {
        return picture(screen.rotation().degrees(), screen.touch().toString());
    }

    /// @param touch six numbers, such as `1 0 0 0 1 0`
    /// @return whether it stands there now
    public boolean picture(int degrees, String touch) {
        return put(Map.of("rotation", Optional.of(String.valueOf(degrees)), "touch", Optional.of(touch)));
    }

    /// Changes these lines and leaves the others alone; writes only what is new. Blocks while somebody else writes.
    ///
    /// @param wanted the value of each key; empty to take its line away
    /// @return whether it stands there now
    boolean put(Map<String, Optional<String>> wanted) {
        HERE.lock();
        try (var guard = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = guard.lock()) {
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
        } finally {
            HERE.unlock();
        }
    }

    private List<String> lines() throws IOException {
        return Files.isRegularFile(file)
                ? Files.readAllLines(file).stream().limit(MOST).toList()
                : List.of();
    }

    /// A cut of the power leaves the old lines or the new ones.
    private void write(List<String> lines) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
