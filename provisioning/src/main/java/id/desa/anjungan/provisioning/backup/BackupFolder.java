package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.backend.api.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The folder of backups on a stick or a mounted share. Somebody bound it to us once, by a file in it: an unplugged
/// stick leaves an empty folder behind, and a stick of somebody else is not written to. What lies there is not trusted:
/// links are not followed, and however many files there are, so many are looked at.
final class BackupFolder {
    static final String NAME = "anjungan-backup";
    private static final String MARKER = "stick.json";
    private static final int MOST_FILES = 5_000;
    private static final long SPARE = 16L << 20;

    private final Path root;
    private final Path folder;

    /// @param root of the stick, or the share
    BackupFolder(Path root) {
        this.root = root;
        this.folder = root.resolve(NAME);
    }

    void bind() throws IOException {
        Durable.folders(folder);
        var marker = ContractJson.mapper()
                .writeValueAsBytes(
                        Map.of("anjungan", "backup", "stick", UUID.randomUUID().toString()));
        Durable.write(folder.resolve(MARKER), marker);
    }

    void give(Path like) throws IOException {
        Durable.give(folder.resolve(MARKER), like);
        Durable.give(folder, like);
    }

    boolean isBound() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    void demand(long bytes) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new Unusable(Refusal.NO_FOLDER);
        }
        if (!isBound()) {
            throw new Unusable(Refusal.NOT_BOUND);
        }
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + SPARE) {
            throw new Unusable(Refusal.NO_SPACE, (bytes + SPARE - free) / 1_000_000 + 1 + " MB");
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /// Where a file is written before it is one.
    Path unfinished(String name) {
        return folder.resolve("." + name + ".part");
    }

    List<BackupName> all() throws IOException {
        var found = new ArrayList<BackupName>();
        try (var files = Files.newDirectoryStream(folder)) {
            var looked = 0;
            for (var file : files) {
                if (++looked > MOST_FILES) {
                    break;
                }
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    BackupName.of(Durable.name(file)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /// Only of the same machine, and only what is older than what was just found good.
    int thin(BackupSource source) throws IOException {
        var old = Thinning.old(all().stream().filter(name -> name.isOf(source)).toList());
        for (var name : old) {
            Files.deleteIfExists(folder.resolve(name.text()));
        }
        return old.size();
    }

    /// Those that broke off.
    void tidy(BackupSource source) throws IOException {
        try (var files =
                Files.newDirectoryStream(folder, "." + source.purpose().word() + "-*" + BackupName.ENDING + ".part")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
