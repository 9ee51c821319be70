package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The files of a backup, but for the database. Taken is all that cannot be had again; a kiosk's own private key is
/// not, for a new machine gets a new identity in place of the old one.
///
/// @param leftOut files that were too large, too deep or oddly named
record Contents(List<Item> items, int leftOut) {
    static final String DATA = "data/";
    static final String SETTINGS = "etc/";
    static final String CREDENTIALS = "credentials/";
    static final String STORE_KEY = "store.key";

    private static final int MOST = 20_000;
    private static final long LARGEST_OF_KIOSK = 32L << 20;
    private static final long LONGEST_KEY = 4_096;
    private static final Pattern PASSING =
            Pattern.compile(".*(\\.(part|tmp|new|lock|jsonl|aot|hprof)|-wal|-shm|-journal)");
    private static final Pattern LOG = Pattern.compile("kiosk\\.jsonl.*");

    record Item(String path, Path file, long size, Instant changed) {}

    Contents {
        items = List.copyOf(items);
    }

    static Contents of(BackupSource source) throws IOException {
        var found = new Found(source.purpose());
        found.all(source.folder(), DATA);
        if (source.settings().isPresent()) {
            found.all(source.settings().get(), SETTINGS);
        }
        var key = source.credentials().map(dir -> dir.resolve(STORE_KEY)).filter(Files::isRegularFile);
        if (key.isPresent()) {
            found.add(CREDENTIALS + STORE_KEY, key.get(), Files.size(key.get()), Instant.EPOCH);
        }
        return new Contents(found.items, found.leftOut);
    }

    long bytes() {
        return items.stream().mapToLong(Item::size).sum();
    }

    private static final class Found {
        private final Purpose purpose;
        private final List<Item> items = new ArrayList<>();
        private int leftOut;

        Found(Purpose purpose) {
            this.purpose = purpose;
        }

        void all(Path folder, String under) throws IOException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes about) {
                    return isLeftAway(folder, dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                    if (about.isRegularFile() && !isLeftAway(folder, file) && !isOwnKey(file, about.size())) {
                        var changed = about.lastModifiedTime().toInstant();
                        add(under + folder.relativize(file), file, about.size(), changed);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException refused) throws IOException {
                    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                        throw refused; // it is there and cannot be read: not a backup of everything
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }

        void add(String path, Path file, long size, Instant changed) {
            var tooLarge = purpose == Purpose.KIOSK && size > LARGEST_OF_KIOSK;
            if (tooLarge || items.size() >= MOST || !TarReader.isPlain(path) || !TarWriter.fits(path)) {
                leftOut++;
            } else {
                items.add(new Item(path, file, size, changed));
            }
        }

        private boolean isLeftAway(Path folder, Path path) {
            var first = folder.relativize(path).getName(0).toString();
            if (first.isEmpty()) {
                return false;
            }
            var passing = PASSING.matcher(Durable.name(path)).matches();
            return first.equals(BackupRecords.FOLDER)
                    || first.startsWith(purpose.database())
                    || passing
                    || (purpose == Purpose.KIOSK
                            && (first.startsWith("identity")
                                    || LOG.matcher(first).matches()));
        }

        /// Wherever the settings by hand put it.
        private boolean isOwnKey(Path file, long size) throws IOException {
            if (purpose != Purpose.KIOSK
                    || size > LONGEST_KEY
                    || !Durable.name(file).endsWith(".json")) {
                return false;
            }
            try {
                return JWK.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .isPrivate();
            } catch (ParseException noKey) {
                return false;
            }
        }
    }
}
