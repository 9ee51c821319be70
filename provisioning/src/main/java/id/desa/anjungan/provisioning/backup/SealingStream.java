package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Seals what is written, chunk by chunk; memory for one. Only [#finish] writes the last chunk, so what broke off never
/// opens.
final class SealingStream extends OutputStream {
    private final OutputStream to;
    private final ContentKey key;
    private final byte[] chunk = new byte[ContentKey.CHUNK];
    private int filled;
    private long number;

    SealingStream(OutputStream to, ContentKey key) {
        this.to = to;
        this.key = key;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var at = from;
        var left = length;
        while (left > 0) {
            if (filled == chunk.length) { // more follows: it is not the last one
                seal(false);
            }
            var some = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
    }

    /// Nothing may be written after it.
    void finish() throws IOException {
        seal(true);
    }

    private void seal(boolean last) throws IOException {
        try {
            to.write(key.chunk(Cipher.ENCRYPT_MODE, number++, last).doFinal(chunk, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }
}
