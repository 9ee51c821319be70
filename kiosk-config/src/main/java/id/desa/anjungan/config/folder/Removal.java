package id.desa.anjungan.config.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/// Takes things out of a folder, with all that is in them. What lies deeper comes up first, so that no depth is too
/// deep: one folder is open at a time, and nothing grows with what somebody made.
record Removal(OpenFolder from) {
    private static final int ROUNDS = 10_000;

    void of(String name) throws IOException {
        var there = from.about(name);
        if (there.isEmpty()) {
            return;
        }
        if (there.get().isDirectory()) {
            try (var folder = from.folder(name)) {
                clear(folder);
            }
            from.deleteFolder(name);
        } else {
            from.deleteFile(name);
        }
    }

    private static void clear(OpenFolder folder) throws IOException {
        var names = folder.names();
        for (var round = 0; !names.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new FileSystemException("", null, "somebody fills it again and again");
            }
            for (var name : names) {
                if (isFolder(folder, name)) {
                    try (var inside = folder.folder(name)) {
                        empty(inside, folder);
                    }
                    folder.deleteFolder(name);
                } else {
                    folder.deleteFile(name);
                }
            }
            names = folder.names();
        }
    }

    /// Its folders go into the one above, everything else goes.
    private static void empty(OpenFolder folder, OpenFolder above) throws IOException {
        for (var name : folder.names()) {
            if (isFolder(folder, name)) {
                folder.move(name, above, ".going-" + UUID.randomUUID());
            } else {
                folder.deleteFile(name);
            }
        }
    }

    private static boolean isFolder(OpenFolder in, String name) throws IOException {
        return in.about(name).filter(BasicFileAttributes::isDirectory).isPresent();
    }
}
