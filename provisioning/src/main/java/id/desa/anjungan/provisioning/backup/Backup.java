package id.desa.anjungan.provisioning.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Makes backups and reads them through. Blocks for as long as the disk does.
public final class Backup {
    private final BackupSource source;
    private final RecoveryKey recovery;
    private final InstantSource clock;

    public Backup(BackupSource source, RecoveryKey recovery, InstantSource clock) {
        this.source = source;
        this.recovery = recovery;
        this.clock = clock;
    }

    /// Makes a stick or a share ours, so that backups go there from now on.
    ///
    /// @throws IOException where it cannot be written to
    public static void bind(Path root) throws IOException {
        new BackupFolder(root).bind();
    }

    /// The same, for a program that is not root: what was bound belongs to whom its data belong.
    public static void bind(Path root, Path data) throws IOException {
        new BackupFolder(root).bind();
        new BackupFolder(root).give(data);
    }

    public static boolean isBound(Path root) {
        return new BackupFolder(root).isBound();
    }

    /// To a stick or a share that was bound: written beside, synced, read back through to the last byte, named, and
    /// only then are old ones thinned.
    public MadeBackup toFolder(Path root) {
        try {
            return made(new BackupFolder(root), root);
        } catch (Unusable refused) {
            return refused.refused();
        } catch (IOException refused) {
            return io(refused);
        }
    }

    /// To a server; see [BackupServer].
    public MadeBackup toServer(BackupServer server) {
        var file = source.records().resolve("outgoing.part");
        try {
            var ready = prepared();
            var at = now();
            var name = new BackupName(source.purpose(), source.subject(), at).text();
            try {
                var sealed = written(ready, file, at);
                server.put(name, file, sealed.sha256());
                return noted(new MadeBackup.Made(server.place(), name, at, sealed.bytes(), sealed.sha256()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unusable refused) {
            return refused.refused();
        } catch (IOException refused) {
            return io(refused);
        }
    }

    /// Reads a backup through to its last byte with the key from the safe.
    public static CheckedBackup check(Path file, Path keyFile, char[] passphrase) {
        try (var in = read(file)) {
            return OpenedBackup.open(in, RecoveryKeyFile.read(keyFile, passphrase))
                    .each((_, _) -> {});
        } catch (Unusable refused) {
            return refused.refused();
        } catch (IOException refused) {
            return io(refused);
        }
    }

    private MadeBackup made(BackupFolder folder, Path root) throws IOException {
        folder.demand(0);
        folder.tidy(source);
        var ready = prepared();
        try {
            folder.demand(ready.bytes());
            var at = now();
            var name = new BackupName(source.purpose(), source.subject(), at).text();
            var file = folder.unfinished(name);
            try {
                var sealed = new BackupWriter(source, recovery).write(ready, file, at);
                readBack(file, sealed);
                Durable.place(file, folder.path(name));
                folder.thin(source);
                return noted(new MadeBackup.Made(root.toString(), name, at, sealed.bytes(), sealed.sha256()));
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            Files.deleteIfExists(ready.database());
        }
    }

    private BackupWriter.Ready prepared() throws IOException {
        if (!Files.isRegularFile(source.folder().resolve(source.purpose().database()))) {
            throw new Unusable(Refusal.NO_FOLDER, source.purpose().database());
        }
        return new BackupWriter(source, recovery).prepare();
    }

    private BackupWriter.Sealed written(BackupWriter.Ready ready, Path file, Instant at) throws IOException {
        try {
            var sealed = new BackupWriter(source, recovery).write(ready, file, at);
            readBack(file, sealed);
            return sealed;
        } finally {
            Files.deleteIfExists(ready.database());
        }
    }

    /// From the medium itself where the file system lets us, else from what the system remembers of it.
    private static void readBack(Path file, BackupWriter.Sealed sealed) throws IOException {
        try (var in = new BufferedInputStream(FromMedium.open(file), 1 << 16)) {
            var _ = OpenedBackup.open(in, sealed.key()).each((_, _) -> {});
        }
    }

    private MadeBackup.Made noted(MadeBackup.Made made) throws IOException {
        BackupRecords.note(source.folder(), made);
        return made;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// A regular file and no link to one.
    static InputStream read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable(Refusal.NO_BACKUP);
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    }

    static Refused io(IOException refused) {
        return new Refused(Refusal.IO, refused.getClass().getSimpleName());
    }
}
