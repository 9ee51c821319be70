package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.provisioning.ProgramVersion;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes one sealed file: header, then the archive, compressed and sealed as it is written. Whatever the size of the
/// village, memory for a few chunks.
final class BackupWriter {
    private static final int BUFFER = 64 * 1024;

    private final BackupSource source;
    private final RecoveryKey recovery;

    BackupWriter(BackupSource source, RecoveryKey recovery) {
        this.source = source;
        this.recovery = recovery;
    }

    /// What is ready to be written.
    ///
    /// @param database the copy
    record Ready(Path database, int schema, Contents contents) {
        long bytes() throws IOException {
            return contents.bytes() + Files.size(database);
        }
    }

    /// A file that was written.
    ///
    /// @param key opens it, as long as this process remembers
    record Sealed(ContentKey key, String sha256, long bytes) {}

    /// Takes the copy of the database. Whoever calls deletes it.
    Ready prepare() throws IOException {
        var copy = BackupRecords.made(source.folder()).resolve("copy.db.part");
        var schema = DatabaseCopy.take(
                source.folder().resolve(source.purpose().database()),
                copy,
                source.purpose().ofNow());
        return new Ready(copy, schema, Contents.of(source));
    }

    /// On the disk when it returns; under the name given, which is not yet the one a backup has.
    Sealed write(Ready ready, Path file, Instant at) throws IOException {
        try (var channel = Durable.create(file);
                var out = Channels.newOutputStream(channel)) {
            var digest = sha256();
            var ephemeral = RecoveryKeyFile.make();
            var key = sealed(ready, new DigestOutputStream(out, digest), ephemeral, at);
            channel.force(true);
            return new Sealed(key, HexFormat.of().formatHex(digest.digest()), channel.size());
        }
    }

    private ContentKey sealed(Ready ready, OutputStream out, ECKey ephemeral, Instant at) throws IOException {
        var prelude = new Header(source.purpose(), recovery.id(), ephemeral.toPublicJWK(), at).prelude();
        out.write(prelude);
        var key = ContentKey.agreed(ephemeral, recovery.key(), prelude);
        var sealing = new SealingStream(out, key);
        var packed = new GZIPOutputStream(sealing, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        archive(ready, new TarWriter(packed), at);
        packed.finish();
        sealing.finish();
        return key;
    }

    private void archive(Ready ready, TarWriter tar, Instant at) throws IOException {
        var database = new Contents.Item(
                Contents.DATA + source.purpose().database(), ready.database(), Files.size(ready.database()), at);
        var manifest = new Manifest(
                        source.purpose(),
                        source.subject(),
                        ProgramVersion.text(),
                        at,
                        ready.schema(),
                        ready.contents().items().size() + 1,
                        ready.bytes())
                .encoded();
        tar.add(Manifest.NAME, manifest.length, at, new ByteArrayInputStream(manifest));
        add(tar, database);
        for (var item : ready.contents().items()) {
            add(tar, item);
        }
        tar.end();
    }

    private static void add(TarWriter tar, Contents.Item item) throws IOException {
        try (var channel = FileChannel.open(item.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() != item.size()) {
                throw new Unusable(Refusal.CHANGED_MEANWHILE, item.path());
            }
            tar.add(item.path(), item.size(), item.changed(), Channels.newInputStream(channel));
        } catch (EOFException | NoSuchFileException changed) {
            throw new Unusable(Refusal.CHANGED_MEANWHILE, item.path());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
