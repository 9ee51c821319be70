package id.desa.anjungan.village.officer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An officer's password as Argon2id (RFC 9106) in the usual `$argon2id$v=19$m=,t=,p=$salt$hash` text, so that a later
/// release can raise the cost and still read the old ones. About 50 ms and 19 MiB a try.
record PasswordHash(int memoryKib, int passes, byte[] salt, byte[] hash) {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    static PasswordHash of(char[] password, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(MEMORY_KIB, PASSES, salt, argon2id(password, salt, MEMORY_KIB, PASSES));
    }

    /// As costly to try as any other, and no password fits it.
    static PasswordHash nobodys(SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        var hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new PasswordHash(MEMORY_KIB, PASSES, salt, hash);
    }

    static PasswordHash parse(String text) {
        var parts = text.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            throw new IllegalArgumentException("not an argon2id hash");
        }
        var costs = parts[3].split("[=,]", -1);
        var base64 = Base64.getDecoder();
        return new PasswordHash(
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                base64.decode(parts[4]),
                base64.decode(parts[5]));
    }

    boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, argon2id(password, salt, memoryKib, passes));
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] argon2id(char[] password, byte[] salt, int memoryKib, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var encoded = UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        var out = new byte[HASH_BYTES];
        generator.generateBytes(bytes, out);
        Arrays.fill(bytes, (byte) 0);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash[masked]";
    }
}
