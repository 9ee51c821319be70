package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The backups on sticks that are plugged in, of which one is to be brought back. Nothing is believed of a stick: only
/// plain files count whose whole name is one of ours, in its top folder and in ours; no link is followed, and what a
/// file says is looked at by who opens it.
///
/// @param found the newest of each kiosk first, then the others; of those, too, the newest first
public record StickBackups(List<Found> found) implements StickLook {
    private static final int MOST_LOOKED_AT = 200_000;
    /// Of one kiosk: nobody's backups push another's out.
    private static final int MOST_OF_ONE = 20;

    private static final int MOST_KIOSKS = 1_000;
    private static final Comparator<Found> NEWEST_FIRST =
            Comparator.comparing(Found::at, Comparator.reverseOrder()).thenComparing(Found::file);
    private static final String KEY = "kunci.json";

    /// @param kiosk empty for a village's
    public record Found(Path file, String name, String kiosk, Instant at, long bytes) implements ChosenBackup {}

    public StickBackups {
        found = List.copyOf(found);
    }

    /// Those that are for this machine.
    ///
    /// @param sticks where they are mounted
    /// @param wanted where it is a name, only that one is looked for, be there ever so many newer ones
    public static StickLook on(List<Path> sticks, RestorePlace place, Optional<String> wanted) {
        try {
            var there = sticks.stream().filter(Files::isDirectory).toList();
            return there.isEmpty()
                    ? new Refused(Refusal.NO_STICK, "")
                    : all(there, place, wanted.flatMap(BackupName::of));
        } catch (Unusable refused) {
            return refused.refused();
        } catch (IOException pulled) {
            return Backup.io(pulled);
        }
    }

    private static StickBackups all(List<Path> sticks, RestorePlace place, Optional<BackupName> only)
            throws IOException {
        var own = place.name();
        Predicate<BackupName> sought = one -> one.purpose() == place.purpose()
                && (own.isEmpty() || own.get().equals(one.subject()))
                && (only.isEmpty() || only.get().equals(one));
        var newest = new TreeMap<String, TreeSet<Found>>();
        for (var stick : sticks) {
            for (var folder : List.of(stick.resolve(BackupFolder.NAME), stick)) {
                look(folder, sought, newest);
            }
        }
        return new StickBackups(Stream.concat(
                        newest.values().stream().map(TreeSet::first).sorted(NEWEST_FIRST),
                        newest.values().stream()
                                .flatMap(ofOne -> ofOne.stream().skip(1))
                                .sorted(NEWEST_FIRST))
                .toList());
    }

    private static void look(Path folder, Predicate<BackupName> sought, Map<String, TreeSet<Found>> newest)
            throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            var looked = 0;
            for (var entry : entries) {
                if (++looked > MOST_LOOKED_AT) {
                    throw new Unusable(Refusal.CROWDED);
                }
                found(entry, sought).ifPresent(one -> keep(one, newest));
                if (newest.size() > MOST_KIOSKS) {
                    throw new Unusable(Refusal.CROWDED);
                }
            }
        } catch (DirectoryIteratorException pulled) {
            throw pulled.getCause();
        } catch (NotDirectoryException meanwhile) {
            // then there is none in it
        }
    }

    private static void keep(Found one, Map<String, TreeSet<Found>> newest) {
        var ofOne = newest.computeIfAbsent(one.kiosk(), _ -> new TreeSet<>(NEWEST_FIRST));
        ofOne.add(one);
        if (ofOne.size() > MOST_OF_ONE) {
            ofOne.removeLast();
        }
    }

    private static Optional<Found> found(Path entry, Predicate<BackupName> sought) throws IOException {
        var name = BackupName.of(Durable.name(entry)).filter(sought);
        return name.isPresent() && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new Found(
                        entry,
                        name.get().text(),
                        name.get().subject(),
                        name.get().at(),
                        Files.size(entry)))
                : Optional.empty();
    }

    /// @param wanted its name or its number, from 1; else the newest, where all are of one kiosk
    public ChosenBackup choose(Optional<String> wanted) {
        if (found.isEmpty() && wanted.flatMap(BackupName::of).isEmpty()) {
            return new Refused(Refusal.NONE_ON_STICK, "");
        }
        if (wanted.isPresent()) {
            return at(wanted.get())
                    .<ChosenBackup>map(one -> one)
                    .orElseGet(() -> new Refused(Refusal.NOT_ON_STICK, ""));
        }
        return kiosks() > 1 ? new Refused(Refusal.SEVERAL_KIOSKS, "") : found.getFirst();
    }

    /// How many kiosks' there are; the newest of each come first.
    public int kiosks() {
        return (int) found.stream().map(Found::kiosk).distinct().count();
    }

    private Optional<Found> at(String wanted) {
        return wanted.matches("[1-9][0-9]{0,4}")
                ? found.stream().skip(Integer.parseInt(wanted) - 1L).findFirst()
                : found.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    /// The recovery key, where it was brought on a stick too.
    public static Optional<Path> key(List<Path> sticks) {
        return sticks.stream()
                .map(stick -> stick.resolve(KEY))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
