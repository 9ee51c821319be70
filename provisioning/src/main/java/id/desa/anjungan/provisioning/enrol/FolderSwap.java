package id.desa.anjungan.provisioning.enrol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// A folder of small files that changes as a whole: the new one is written beside it and takes its place by renaming.
/// The power may go between any two steps; the next [#recover] leaves the old folder or the new one, never half of one.
/// What root writes belongs to whom the state belongs to, who may lay anything beside it: no link is followed.
///
/// @param at the folder; its parent is there
record FolderSwap(Path at) {
    /// Written last, once the folder is its owner's: without it the folder beside is half.
    private static final String WHOLE = "whole";

    private Path next() {
        return at.resolveSibling(at.getFileName() + ".next");
    }

    private Path old() {
        return at.resolveSibling(at.getFileName() + ".old");
    }

    private Path half() {
        return at.resolveSibling(at.getFileName() + ".half");
    }

    /// Ends what a power cut interrupted.
    void recover() throws IOException {
        if (!isThere(at)) {
            if (isThere(next().resolve(WHOLE))) {
                move(next(), at);
            } else if (isThere(old())) {
                move(old(), at);
            }
        }
        clearNext();
        if (isThere(at)) {
            delete(old());
        }
    }

    /// Root was cut off while it filled the folder: the kiosk may not look into it, but may move it out of the way.
    private void clearNext() throws IOException {
        try {
            delete(next());
        } catch (AccessDeniedException roots) {
            move(next(), half());
            return;
        }
        try {
            delete(half());
        } catch (AccessDeniedException roots) {
            // stays until root writes here again
        }
    }

    /// Puts these files in place of all there are.
    void put(Map<String, String> files) throws IOException {
        recover();
        Files.createDirectories(parent());
        Files.createDirectory(
                next(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var file : files.entrySet()) {
            write(next().resolve(file.getKey()), file.getValue());
        }
        give(next());
        force(next());
        write(next().resolve(WHOLE), "");
        force(next());
        if (isThere(at)) {
            move(at, old());
        }
        move(next(), at);
        delete(old());
    }

    /// Puts this file in place of the one of its name; the others stay.
    void change(String name, String text) throws IOException {
        recover();
        var next = at.resolve(name + ".next");
        Files.deleteIfExists(next);
        write(next, text);
        Files.move(next, at.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(at);
    }

    void drop() throws IOException {
        recover();
        if (isThere(at)) {
            move(at, old());
            delete(old());
        }
    }

    private Path parent() {
        return java.util.Objects.requireNonNull(at.toAbsolutePath().getParent());
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(parent());
    }

    /// The kiosk has to read it. Of a link laid in its place meanwhile only the link is given.
    private void give(Path made) throws IOException {
        var owner = Files.getOwner(parent());
        if (!owner.equals(Files.getOwner(made, LinkOption.NOFOLLOW_LINKS))) {
            Files.setAttribute(made, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            give(file);
            channel.force(true);
        }
    }

    /// A name is on the disk once its folder is forced.
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!isThere(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
