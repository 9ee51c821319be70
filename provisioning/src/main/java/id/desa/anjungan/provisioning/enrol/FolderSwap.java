package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.config.folder.HeldFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A folder of small files that changes as a whole: the new one is written beside it and takes its place by renaming.
/// The power may go between any two steps; the next [#recover] leaves the old folder or the new one, never half of one.
/// What root writes belongs to whom the state belongs to, who may lay anything beside it at any moment: the folder
/// around is held open, and from there no link is followed.
///
/// @param at the folder; its parent is there
record FolderSwap(Path at) {
    /// Written last, once the folder is its owner's: without it the folder beside is half.
    private static final String WHOLE = "whole";

    private static final int LONGEST = 1 << 20;

    private String name() {
        return String.valueOf(at.getFileName());
    }

    private String next() {
        return name() + ".next";
    }

    private String old() {
        return name() + ".old";
    }

    private String half() {
        return name() + ".half";
    }

    private Path parent() {
        return Objects.requireNonNull(at.toAbsolutePath().getParent());
    }

    /// Ends what a power cut interrupted.
    void recover() throws IOException {
        if (Files.isDirectory(parent())) {
            try (var around = HeldFolder.at(parent())) {
                recover(around);
            }
        }
    }

    private void recover(HeldFolder around) throws IOException {
        if (!around.has(name())) {
            if (isWhole(around)) {
                move(around, next(), name());
            } else if (around.has(old())) {
                move(around, old(), name());
            }
        }
        clearNext(around);
        if (around.has(name())) {
            around.remove(old());
        }
    }

    private boolean isWhole(HeldFolder around) {
        try (var next = around.folder(next())) {
            return next.has(WHOLE);
        } catch (IOException noneOrRoots) {
            return false;
        }
    }

    /// Root was cut off while it filled the folder: the kiosk may not look into it, but may move it out of the way.
    private void clearNext(HeldFolder around) throws IOException {
        try {
            around.remove(next());
        } catch (AccessDeniedException roots) {
            move(around, next(), half());
            return;
        }
        try {
            around.remove(half());
        } catch (AccessDeniedException roots) {
            // stays until root writes here again
        }
    }

    /// What the file of this name says; empty where there is none.
    Optional<String> read(String file) throws IOException {
        try (var around = HeldFolder.at(parent());
                var folder = around.folder(name())) {
            return folder.read(file, LONGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /// Puts these files in place of all there are.
    void put(Map<String, String> files) throws IOException {
        Files.createDirectories(parent());
        try (var around = HeldFolder.at(parent())) {
            recover(around);
            try (var next = around.make(parent(), next())) {
                fill(next, files, around.owner());
                if (!around.isStill(next(), next)) {
                    throw new FileSystemException(next(), null, "somebody laid something else in its place");
                }
            }
            if (around.has(name())) {
                move(around, name(), old());
            }
            move(around, next(), name());
            around.remove(old());
        }
    }

    /// Kept root's until it is filled.
    private static void fill(HeldFolder next, Map<String, String> files, UserPrincipal owner) throws IOException {
        for (var file : files.entrySet()) {
            next.write(file.getKey(), bytes(file.getValue()), owner);
        }
        next.give(owner);
        next.force();
        next.write(WHOLE, new byte[0], owner);
        next.force();
    }

    /// Puts this file in place of the one of its name; the others stay.
    void change(String file, String text) throws IOException {
        try (var around = HeldFolder.at(parent())) {
            recover(around);
            try (var folder = around.folder(name())) {
                var next = file + ".next";
                folder.remove(next);
                folder.write(next, bytes(text), around.owner());
                folder.move(next, file);
                folder.force();
            }
        }
    }

    void drop() throws IOException {
        recover();
        if (Files.isDirectory(parent())) {
            try (var around = HeldFolder.at(parent())) {
                if (around.has(name())) {
                    move(around, name(), old());
                    around.remove(old());
                }
            }
        }
    }

    private static void move(HeldFolder around, String from, String to) throws IOException {
        around.move(from, to);
        around.force();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
