package id.desa.anjungan.village.demo;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.village.kiosk.EnrolmentAuthority;
import id.desa.anjungan.village.secret.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The one kiosk of the demo, enrolled at first start: its key and credential lie in the village's folder, where the
/// demo takes them from.
public final class DemoKiosk {
    public static final String ID = "balai-desa-1";
    private static final String READY_SLIP = "ready.slip";
    private static final String CREDENTIAL = "kiosk.credential";

    private DemoKiosk() {}

    static void enrol(Path data, EnrolmentAuthority authority) {
        var folder = folder(data);
        var key = key(folder);
        try {
            if (!Files.exists(folder.resolve(CREDENTIAL))) {
                SecretFiles.write(folder.resolve(CREDENTIAL), authority.enrol(ID, key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the demo's kiosk holds, once the village was started with this folder.
    public static KioskIdentity identity(Path data) {
        try {
            return new KioskIdentity(
                    key(folder(data)),
                    Files.readString(folder(data).resolve(CREDENTIAL)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the QR of TRI WAHYUNI's slip holds, whose letter is ready: for who shows it to the demo's scanner.
    public static String readySlip(Path data) {
        try {
            return Files.readString(folder(data).resolve(READY_SLIP)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void keep(Path data, String readySlip) {
        try {
            SecretFiles.write(folder(data).resolve(READY_SLIP), readySlip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder with `kiosk.jwk` and `kiosk.credential`.
    public static Path folder(Path data) {
        return data.resolve("demo-kiosk");
    }

    private static ECKey key(Path folder) {
        return new SecretFiles(folder, new SecureRandom()).keyPair("kiosk");
    }
}
