package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.log.KioskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that seal what names a person: `store.key`, a credential of systemd (kept by a TPM where there is one),
/// else a 0600 file in the state directory, drawn at the first start. One line a key, `ID BASE64`; the last one seals.
/// Where there is a credential, the file only opens what came from another machine.
public final class StoreKeys {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeys.class);
    private static final String NAME = "store.key";
    private static final int BYTES = 32;

    private StoreKeys() {}

    /// @param credentials systemd's credentials directory, where there is one
    /// @throws StoreBroken where there is a file that cannot be read, or none can be made
    public static Sealer open(Optional<Path> credentials, Path stateDir) {
        try {
            var given = credentials.map(dir -> dir.resolve(NAME)).filter(Files::exists);
            if (given.isEmpty()) {
                return read(List.of(made(stateDir)));
            }
            var brought = stateDir.resolve(NAME);
            return read(Files.exists(brought) ? List.of(brought, given.get()) : List.of(given.get()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StoreBroken(unreadable);
        }
    }

    /// As [#open]; empty where the keys can neither be read nor made, which is told.
    public static Optional<Sealer> find(Optional<Path> credentials, Path stateDir) {
        try {
            return Optional.of(open(credentials, stateDir));
        } catch (StoreBroken unreadable) {
            KioskEvent.STORE_KEY_MISSING
                    .on(LOG)
                    .addKeyValue("error", String.valueOf(unreadable.getCause()).replaceFirst(":.*", ""))
                    .log();
            return Optional.empty();
        }
    }

    /// A key that nobody keeps, for a store that does not last either.
    public static Sealer forNow() {
        return new Sealer(List.of(new Sealer.Key((byte) 1, new SecretKeySpec(drawn(), "AES"))));
    }

    private static byte[] drawn() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static Path made(Path stateDir) throws IOException {
        var file = stateDir.resolve(NAME);
        if (!Files.exists(file)) {
            Files.createDirectories(stateDir);
            var whole = stateDir.resolve(NAME + ".new");
            Files.deleteIfExists(whole);
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    whole, "1 " + Base64.getEncoder().encodeToString(drawn()) + "\n", StandardOpenOption.SYNC);
            Files.move(whole, file);
        }
        return file;
    }

    private static Sealer read(List<Path> files) throws IOException {
        var keys = new ArrayList<Sealer.Key>();
        for (var file : files) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.strip().split(" +", 2);
                if (parts.length == 2) {
                    keys.add(new Sealer.Key(Byte.parseByte(parts[0]), key(parts[1])));
                }
            }
        }
        return new Sealer(keys);
    }

    private static SecretKey key(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
