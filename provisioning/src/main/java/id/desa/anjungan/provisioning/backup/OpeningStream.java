package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Opens what was sealed; memory for one chunk. Nothing of a chunk is given out before all of it was found to be as it
/// was sealed, and the end is the end only if the last chunk says so.
final class OpeningStream extends InputStream {
    private static final int SEALED = ContentKey.CHUNK + ContentKey.TAG;

    private final InputStream from;
    private final ContentKey key;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private long number;
    private boolean over;

    OpeningStream(InputStream from, ContentKey key) throws IOException {
        this.from = from;
        this.key = key;
        this.ahead = from.readNBytes(SEALED);
    }

    @Override
    public int read() throws IOException {
        return ready() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        var some = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, into, offset, some);
        at += some;
        return some;
    }

    private boolean ready() throws IOException {
        while (at == plain.length && !over) {
            open();
        }
        return at < plain.length;
    }

    private void open() throws IOException {
        var sealed = ahead;
        ahead = sealed.length == SEALED ? from.readNBytes(SEALED) : new byte[0];
        over = ahead.length == 0;
        try {
            plain = key.chunk(Cipher.DECRYPT_MODE, number++, over).doFinal(sealed);
            at = 0;
        } catch (GeneralSecurityException changed) {
            throw new Unusable(Refusal.DAMAGED);
        }
    }
}
