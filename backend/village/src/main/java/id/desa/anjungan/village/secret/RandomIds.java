package id.desa.anjungan.village.secret;

import java.security.SecureRandom;

/// Ids nobody can guess and which say nothing.
public final class RandomIds {
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;

    public RandomIds(SecureRandom random) {
        this.random = random;
    }

    /// 128 bits, 22 characters.
    public String id() {
        return Keyed.base64(bytes(ID_BYTES));
    }

    /// 256 bits, 43 characters.
    public String token() {
        return Keyed.base64(bytes(TOKEN_BYTES));
    }

    /// 40 bits, for a person to type.
    public ShortCode code() {
        var code = new StringBuilder();
        for (var i = 0; i < ShortCode.CHARACTERS; i++) {
            code.append(ShortCode.ALPHABET.charAt(random.nextInt(ShortCode.ALPHABET.length())));
        }
        return ShortCode.of(code.toString());
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
