package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.ECKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A sealed file while it is read.
final class OpenedBackup {
    /// No village has so many files; a forged backup may say so.
    private static final int MOST_FILES = 50_000;

    private static final int BUFFER = 64 * 1024;

    private final OpeningStream sealed;
    private final TarReader files;
    private final Manifest manifest;

    private OpenedBackup(OpeningStream sealed, TarReader files, Manifest manifest) {
        this.sealed = sealed;
        this.files = files;
        this.manifest = manifest;
    }

    /// What is done with each file; it may leave it unread.
    @FunctionalInterface
    interface Taking {
        void take(TarReader.Entry entry, InputStream content) throws IOException;
    }

    /// @param recovery the private key
    static OpenedBackup open(InputStream file, ECKey recovery) throws IOException {
        var read = Header.read(file);
        var mine = new RecoveryKey(recovery).id();
        if (!read.header().kid().equals(mine)) {
            throw new Unusable(Refusal.WRONG_KEY, read.header().kid());
        }
        return open(file, ContentKey.agreed(recovery, read.header().epk(), read.prelude()), read.header());
    }

    /// By whoever has just written it.
    static OpenedBackup open(InputStream file, ContentKey key) throws IOException {
        return open(file, key, Header.read(file).header());
    }

    private static OpenedBackup open(InputStream file, ContentKey key, Header header) throws IOException {
        var sealed = new OpeningStream(file, key);
        return bounded(() -> {
            var tar = new TarReader(new GZIPInputStream(sealed, BUFFER), new TarReader.Limits(1, Manifest.LONGEST));
            var manifest = manifest(tar);
            if (manifest.purpose() != header.purpose() || manifest.files() > MOST_FILES) {
                throw new Unusable(Refusal.BAD_CONTENT, Manifest.NAME);
            }
            tar.allow(new TarReader.Limits(manifest.files() + 1, manifest.bytes() + Manifest.LONGEST));
            return new OpenedBackup(sealed, tar, manifest);
        });
    }

    private static Manifest manifest(TarReader tar) throws IOException {
        var first = tar.next();
        if (first.isEmpty() || !first.get().path().equals(Manifest.NAME)) {
            throw new Unusable(Refusal.BAD_CONTENT, "no manifest");
        }
        return Manifest.read(tar.content().readAllBytes());
    }

    Manifest manifest() {
        return manifest;
    }

    /// All of them, to the last byte of the sealed file.
    ///
    /// @return what was found
    CheckedBackup.Good each(Taking taking) throws IOException {
        return bounded(() -> {
            for (var next = files.next(); next.isPresent(); next = files.next()) {
                taking.take(next.get(), files.content());
            }
            if (sealed.read() >= 0) {
                throw new Unusable(Refusal.BAD_CONTENT, "something behind the end");
            }
            if (files.files() != manifest.files() + 1) {
                throw new Unusable(Refusal.BAD_CONTENT, "fewer files than it says");
            }
            return new CheckedBackup.Good(manifest, manifest.files(), files.bytes());
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T now() throws IOException;
    }

    /// Each chunk was found to be as it was sealed, so what does not unpack was never packed by us.
    private static <T> T bounded(Reading<T> reading) throws IOException {
        try {
            return reading.now();
        } catch (ZipException | EOFException odd) {
            throw new Unusable(Refusal.BAD_CONTENT, "not packed by us");
        }
    }
}
