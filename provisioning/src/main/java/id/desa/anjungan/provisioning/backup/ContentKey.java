package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one file's content: ECDH on P-256, then HKDF-SHA256 (RFC 5869) salted with the hash of the whole header.
/// It seals chunks as STREAM does (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce counts, and its last byte says
/// whether the chunk is the last one. A file that was cut, or whose chunks were moved or doubled, does not open.
final class ContentKey {
    /// Plain bytes of every chunk but the last.
    static final int CHUNK = 64 * 1024;

    static final int TAG = 16;
    private static final int NONCE = 12;
    private static final byte[] INFO = "anjungan-backup-1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;

    private ContentKey(SecretKey key) {
        this.key = key;
    }

    static ContentKey agreed(ECKey mine, ECKey theirs, byte[] prelude) {
        try {
            return derived(mine.toECPrivateKey(), theirs.toECPublicKey(), prelude);
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException("every Java has ECDH and HKDF", impossible);
        }
    }

    private static ContentKey derived(ECPrivateKey mine, ECPublicKey theirs, byte[] prelude)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        var salt = MessageDigest.getInstance("SHA-256").digest(prelude);
        var derived = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(new SecretKeySpec(agreement.generateSecret(), "ECDH"))
                                .addSalt(salt)
                                .thenExpand(INFO, 32));
        return new ContentKey(derived);
    }

    Cipher chunk(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE)
                .putShort((short) 0)
                .put((byte) 0)
                .putLong(number)
                .put((byte) (last ? 1 : 0));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce.array()));
        return cipher;
    }
}
