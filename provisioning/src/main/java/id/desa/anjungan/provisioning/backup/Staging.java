package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The new folder while it is made, beside the one it will replace. One that a power cut left behind is thrown away by
/// the next.
final class Staging {
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

    /// What the machine has of it wins over what was brought back.
    void keepOf(Path present, String name) throws IOException {
        var from = present.resolve(name);
        if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(from, 3)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    write(name + "/" + from.relativize(file), Files.readAllBytes(file));
                }
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
        return java.util.Objects.requireNonNull(path.getParent());
    }
}
