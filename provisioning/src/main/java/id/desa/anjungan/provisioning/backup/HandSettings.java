package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The files of `/etc`: put where nobody wrote any, or where all lines are comments as the package leaves them; else
/// laid beside. Small, so kept in memory until all of the backup was found good.
final class HandSettings {
    private static final int MOST = 64;
    private static final int LARGEST = 1 << 20;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    void take(String name, InputStream content) throws IOException {
        var bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST || files.size() >= MOST) {
            throw new Unusable(Refusal.BAD_CONTENT, "settings");
        }
        files.put(name, bytes);
    }

    /// @return those that were laid beside
    List<Path> put(Path folder) throws IOException {
        var beside = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            var at = folder.resolve(file.getKey());
            var here = at;
            if (isWritten(at) && !Arrays.equals(Files.readAllBytes(at), file.getValue())) {
                here = at.resolveSibling(Durable.name(at) + ".from-backup");
                beside.add(here);
            }
            Durable.folders(Objects.requireNonNull(here.getParent()));
            Durable.write(here, file.getValue(), half -> likeBefore(half, at, folder));
        }
        return beside;
    }

    private static boolean isWritten(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return true;
        }
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    /// As the file was that stood there; a new one may be read by all, for settings hold no secret: the
    /// program that has to read it is neither its owner nor in its group.
    private static void likeBefore(Path file, Path at, Path folder) throws IOException {
        var isThere = Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS);
        var rights = isThere ? Files.getPosixFilePermissions(at) : PosixFilePermissions.fromString("rw-r--r--");
        Durable.give(file, isThere ? at : folder);
        Files.setPosixFilePermissions(file, rights);
    }
}
