package id.desa.anjungan.village.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;

/// The folder `secret` of the village's data: keys are made when first asked for and stay. None of them signs letters.
public final class SecretFiles {
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final SecureRandom random;

    public SecretFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /// 32 random bytes.
    public byte[] key(String name) {
        return Base64.getDecoder().decode(readOrMake(name + ".key", this::randomKey));
    }

    /// A P-256 key pair; its id is its thumbprint.
    public ECKey keyPair(String name) {
        try {
            return ECKey.parse(readOrMake(name + ".jwk", SecretFiles::randomKeyPair));
        } catch (ParseException e) {
            throw new IllegalStateException(name + ".jwk is damaged"); // the cause would show the key
        }
    }

    private String randomKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String randomKeyPair() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private String readOrMake(String name, Supplier<String> make) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether [#key] of this name was made before.
    public boolean hasKey(String name) {
        return Files.exists(folder.resolve(name + ".key"));
    }

    /// A text only its owner may read; whole or not at all, and on the disk before it has its name: power goes away
    /// without notice here.
    public static void write(Path file, String text) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(folder, "new", ".tmp", ownerOnly);
        Files.writeString(half, text + "\n");
        force(half, StandardOpenOption.WRITE);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    /// Waits until the disk has it; a folder's names are forced like a file's bytes.
    private static void force(Path path, OpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
