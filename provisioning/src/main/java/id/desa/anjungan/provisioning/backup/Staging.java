package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The new folder while it is made, beside the one it will replace. One that a power cut left behind is thrown away by
/// the next.
final class Staging {
    private static final int DEEPEST = 3;
    private static final int LARGEST = 32 << 20;

    private final Path folder;
    private final Path place;

    private Staging(Path folder, Path place) {
        this.folder = folder;
        this.place = place;
    }

    static Staging begin(Path place) throws IOException {
        var folder = Durable.beside(place.toAbsolutePath(), ".restoring");
        Durable.delete(folder);
        Durable.folders(folder);
        return new Staging(folder, place);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void take(String name, InputStream content) throws IOException {
        var file = folder.resolve(name);
        Durable.folders(parent(file));
        try (var channel = Durable.create(file);
                var out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    void write(String name, byte[] bytes) throws IOException {
        Durable.folders(parent(folder.resolve(name)));
        Durable.write(folder.resolve(name), bytes);
    }

    void drop(String name, String glob) throws IOException {
        if (Files.isDirectory(folder.resolve(name))) {
            try (var files = Files.newDirectoryStream(folder.resolve(name), glob)) {
                for (var file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    /// What the machine has of it wins over what was brought back. It is its program's, which may lay
    /// anything there: no link is followed.
    void keepOf(Path present, String name) throws IOException {
        if (Files.isDirectory(present)) {
            try (var around = HeldFolder.at(present)) {
                keep(around, name, "", DEEPEST);
            }
        }
    }

    private void keep(HeldFolder around, String name, String above, int deeper) throws IOException {
        if (around.hasFolder(name) && deeper > 0) {
            try (var folder = around.folder(name)) {
                for (var inside : folder.names()) {
                    keep(folder, inside, above + name + "/", deeper - 1);
                }
            }
        } else if (around.hasFile(name) && !above.isEmpty()) {
            var bytes = around.read(name, LARGEST);
            if (bytes.isPresent()) {
                write(above + name, bytes.get());
            }
        }
    }

    /// Everything belongs to whom the folder belonged, or to whom the folder around it does, and is on the disk.
    void finish() throws IOException {
        var like = Files.isDirectory(place) ? place : parent(place.toAbsolutePath());
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                Durable.give(file, like);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failed) throws IOException {
                Durable.give(dir, like);
                Durable.sync(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// In one step.
    ///
    /// @return where the folder before is now, where there was one
    Optional<Path> intoPlace() throws IOException {
        return Swap.into(folder, place) ? Optional.of(folder) : Optional.empty();
    }

    void drop() throws IOException {
        Durable.delete(folder);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
