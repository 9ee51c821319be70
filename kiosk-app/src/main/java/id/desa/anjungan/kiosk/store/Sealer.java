package id.desa.anjungan.kiosk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what names a person before it goes to the disk: AES-256-GCM (NIST SP 800-38D) under a key of its own for every
/// message, drawn by HKDF-SHA256 (RFC 5869) from the store's key and a fresh random salt. A nonce therefore never meets
/// the same key twice, however many kiosks and years. Any thread.
///
/// A sealed text is `1 | key id (1) | salt (16) | nonce (12) | ciphertext and tag (16)`.
public final class Sealer {
    private static final byte FORMAT = 1;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 2 + SALT_BYTES + NONCE_BYTES;

    private final List<Key> keys;
    private final Key current;
    private final SecureRandom random = new SecureRandom();

    /// A key and the number it goes by. Of two machines both draw number 1, so a store that came from another one may
    /// bring a second key of the same number.
    ///
    /// @param secret 32 bytes
    public record Key(byte id, SecretKey secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /// @param keys more than one while keys are being changed; the last one seals, the others only open
    public Sealer(List<Key> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no such key");
        }
        this.keys = List.copyOf(keys);
        this.current = keys.getLast();
    }

    /// @param context what it is and whose, such as `lease/GRANT`: what was sealed for one opens for no other
    public byte[] seal(byte[] plain, String context) {
        var salt = new byte[SALT_BYTES];
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, salt, nonce, context);
            var sealed = ByteBuffer.allocate(HEAD_BYTES + cipher.getOutputSize(plain.length))
                    .put(FORMAT)
                    .put(current.id())
                    .put(salt)
                    .put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM and HKDF", impossible);
        }
    }

    /// What was sealed for this context; empty where it was not, where a byte has changed, or where its key is gone.
    public Optional<byte[]> open(byte[] sealed, String context) {
        if (sealed.length < HEAD_BYTES + TAG_BITS / 8 || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        return named(sealed[1])
                .flatMap(key -> opened(sealed, context, key).stream())
                .findFirst();
    }

    private Stream<Key> named(byte id) {
        return keys.stream().filter(key -> key.id() == id);
    }

    private static Optional<byte[]> opened(byte[] sealed, String context, Key key) {
        var salt = Arrays.copyOfRange(sealed, 2, 2 + SALT_BYTES);
        var nonce = Arrays.copyOfRange(sealed, 2 + SALT_BYTES, HEAD_BYTES);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, salt, nonce, context);
            return Optional.of(cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    /// Signs a text: who has the file but not the key cannot. `key id (1) | HMAC-SHA256 (32)`.
    ///
    /// @param purpose keeps the uses of the key apart
    public byte[] sign(byte[] text, String purpose) {
        return signed(current, text, purpose);
    }

    /// Whether it was signed for this purpose, by a key that is still here.
    public boolean isSigned(byte[] text, String purpose, byte[] signature) {
        return signature.length > 0
                && named(signature[0]).anyMatch(key -> MessageDigest.isEqual(signature, signed(key, text, purpose)));
    }

    private static byte[] signed(Key key, byte[] text, String purpose) {
        try {
            var own = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key.secret())
                                    .thenExpand(("sign/" + purpose).getBytes(StandardCharsets.UTF_8), 32));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(own);
            return ByteBuffer.allocate(1 + mac.getMacLength())
                    .put(key.id())
                    .put(mac.doFinal(text))
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC and HKDF", impossible);
        }
    }

    /// Whether it should be sealed anew, because the key was changed since.
    ///
    /// @param context as for [#open]
    public boolean isOld(byte[] sealed, String context) {
        if (sealed.length < HEAD_BYTES || sealed[1] != current.id()) {
            return true;
        }
        return named(current.id()).count() > 1
                && opened(sealed, context, current).isEmpty();
    }

    private static Cipher cipher(int mode, Key key, byte[] salt, byte[] nonce, String context)
            throws GeneralSecurityException {
        var own = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(key.secret())
                                .addSalt(salt)
                                .thenExpand(new byte[0], 32));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
