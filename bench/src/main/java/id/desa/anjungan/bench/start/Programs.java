package id.desa.anjungan.bench.start;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.kiosk.ui.ScreenView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The programs that are started: the packaged kiosk in a Debian of its release, and chromium with its
/// first screen as a web page.
///
/// @param tree where the package is installed, `/` on a machine of that release
public record Programs(Path tree, Path work) {
    private static final String HOME = "/usr/lib/anjungan-kiosk";
    private static final String DIR = "/var/tmp/anjungan-bench";

    /// The folder of the bench, inside the tree.
    private Path inside() {
        return tree.resolve(DIR.substring(1));
    }

    /// Its settings, an identity that nobody enrolled, and devices that are none.
    public void prepare() throws IOException {
        Files.createDirectories(inside().resolve("anjungan-tmp"));
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            Files.writeString(inside().resolve("key.json"), key.toJSONString());
            Files.writeString(
                    inside().resolve("credential.jwt"),
                    new KioskCredential("bench", key.toPublicJWK()).sign(new ECKeyGenerator(Curve.P_256).generate()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        Files.writeString(inside().resolve("kiosk.toml"), """
                [kiosk]
                id = "bench"
                demo = true
                [village]
                url = "http://127.0.0.1:9"
                key-file = "%1$s/key.json"
                credential-file = "%1$s/credential.jwt"
                [devices.page-printer]
                uri = "sim:page-printer"
                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                [state]
                dir = "%1$s/state"
                """.formatted(DIR));
        resource(Programs.class, "page.html");
        for (var weight : List.of("500", "600", "700")) {
            resource(ScreenView.class, "PlusJakartaSans-" + weight + ".ttf");
        }
    }

    private void resource(Class<?> beside, String name) throws IOException {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            Files.copy(in, work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Makes the start-up cache, as anjungan-aot.service does.
    public void train() throws IOException, InterruptedException {
        var made = chrooted(
                "env", "ANJUNGAN_AOT=" + DIR + "/kiosk.aot", "TMPDIR=" + DIR, HOME + "/bin/anjungan-aot", "train");
        var process = new ProcessBuilder(made)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("train.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("no start-up cache: " + work.resolve("train.log"));
        }
    }

    /// By the script that systemd starts. What is drawn into memory takes the software pipeline: the last word is that
    /// of the variable.
    ///
    /// @param cached with the start-up cache
    public List<String> kiosk(boolean cached) {
        return chrooted(
                "env",
                "ANJUNGAN_AOT=" + DIR + (cached ? "/kiosk.aot" : "/none.aot"),
                "_JAVA_OPTIONS=-Dprism.order=sw -Djava.io.tmpdir=" + DIR + "/anjungan-tmp",
                HOME + "/bin/anjungan-kiosk",
                "--config",
                DIR + "/kiosk.toml");
    }

    public List<String> chromium() {
        return List.of(
                "chromium",
                "--kiosk",
                "--no-sandbox",
                "--no-first-run",
                "--disable-features=Translate",
                "--user-data-dir=" + work.resolve("profile"),
                "--window-size=1080,1920",
                "--window-position=0,0",
                work.resolve("page.html").toUri().toString());
    }

    private List<String> chrooted(String... command) {
        var all = new ArrayList<String>();
        if (!tree.toString().equals("/")) {
            all.addAll(List.of("chroot", tree.toString()));
        }
        all.addAll(List.of(command));
        return all;
    }
}
