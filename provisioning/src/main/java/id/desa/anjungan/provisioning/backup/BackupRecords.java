package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// When a backup last went well, in `backup/last.json` of the folder that is backed up: what `anjunganctl doctor` and
/// the kiosk itself look at.
public final class BackupRecords {
    static final String FOLDER = "backup";
    private static final String FILE = "last.json";
    private static final String ASKED = "asked-since";
    private static final String RESTORED = "restored.json";
    private static final int LONGEST = 64 << 10;
    private static final int MOST = 10;
    private static final Duration LONGEST_WITHOUT = Duration.ofDays(3);

    private BackupRecords() {}

    /// One place, and the newest good backup in it.
    public record Success(String place, String name, Instant at, long bytes, String sha256) {}

    /// @param from the moment the backup was made
    /// @param at when it was brought back
    public record Restored(Instant from, Instant at, String program, String subject) {}

    private record Text(@Nullable List<Success> places) {}

    /// The newest of all places; empty where there never was one.
    public static Optional<Success> last(Path folder) {
        return all(folder).stream().max(Comparator.comparing(Success::at));
    }

    /// Whether somebody should look: none went well for three days, or none ever did.
    public static boolean isOld(Path folder, Instant now) {
        return last(folder)
                .filter(one -> now.isBefore(one.at().plus(LONGEST_WITHOUT)))
                .isEmpty();
    }

    /// As [#isOld], but a machine that has never made one has three days from the first time it is asked.
    ///
    /// @throws IOException where that first time cannot be written down
    public static boolean isOverdue(Path folder, Instant now) throws IOException {
        if (last(folder).isPresent()) {
            return isOld(folder, now);
        }
        var asked = folder.resolve(FOLDER).resolve(ASKED);
        if (!Files.exists(asked)) {
            write(folder, ASKED, now.toString().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return !now.isBefore(Instant.parse(Files.readString(asked).strip()).plus(LONGEST_WITHOUT));
        } catch (DateTimeParseException rotten) {
            Files.delete(asked);
            return false;
        }
    }

    public static List<Success> all(Path folder) {
        try {
            return read(folder, FILE, Text.class)
                    .flatMap(text -> Optional.ofNullable(text.places()))
                    .map(List::copyOf)
                    .orElse(List.of());
        } catch (IOException | JacksonException unreadable) {
            return List.of(); // the next success writes it anew
        }
    }

    /// Where a folder comes from, for its program and for people.
    static void restored(Staging staging, Manifest manifest, Instant at) throws IOException {
        var text = new Restored(manifest.at(), at, manifest.program(), manifest.subject());
        staging.write(FOLDER + "/" + RESTORED, ContractJson.mapper().writeValueAsBytes(text));
    }

    /// Whether the folder was brought back from a backup, and from which.
    public static Optional<Restored> restored(Path folder) {
        try {
            return read(folder, RESTORED, Restored.class);
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// Root reads it too, in a folder whose owner may lay links.
    private static <T> Optional<T> read(Path folder, String name, Class<T> kind) throws IOException {
        try (var around = HeldFolder.at(folder);
                var records = around.folder(FOLDER)) {
            return records.read(name, LONGEST)
                    .map(bytes -> ContractJson.mapper().readValue(bytes, kind));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static void note(Path folder, MadeBackup.Made made) throws IOException {
        var success = new Success(made.place(), made.name(), made.at(), made.bytes(), made.sha256());
        var places = Stream.concat(
                        Stream.of(success),
                        all(folder).stream().filter(one -> !one.place().equals(made.place())))
                .limit(MOST)
                .toList();
        write(folder, FILE, ContractJson.mapper().writeValueAsBytes(new Text(places)));
    }

    /// The program whose folder it is reads it, whoever writes.
    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        try (var around = HeldFolder.at(folder);
                var records = around.ownersFolder(folder, FOLDER)) {
            var half = "." + name + ".part";
            records.remove(half);
            records.write(half, bytes, around.owner());
            records.move(half, name);
            records.force();
        }
    }

    static Path made(Path folder) throws IOException {
        try (var around = HeldFolder.at(folder)) {
            around.ownersFolder(folder, FOLDER).close();
            return folder.resolve(FOLDER);
        }
    }
}
