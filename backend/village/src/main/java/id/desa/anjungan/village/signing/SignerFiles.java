package id.desa.anjungan.village.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The signer's folder: `signer.p12` holds the key under the passphrase, `signer.crt` the certificate anybody may read.
/// The key is written last, so that a folder with a key is a whole one.
record SignerFiles(Path folder) {
    Path key() {
        return folder.resolve("signer.p12");
    }

    Path certificate() {
        return folder.resolve("signer.crt");
    }

    void write(String pem, byte[] pkcs12) throws IOException {
        Files.createDirectories(folder);
        replace(certificate(), pem.getBytes(StandardCharsets.US_ASCII));
        replace(key(), pkcs12);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = Files.createTempFile(
                file.getParent(),
                ".new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
