package id.desa.anjungan.kiosk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.kiosk.ui.ScreensTool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// `rehearsal DIR`: a kiosk that opens for nobody, without a display, a device or a village, shows each of its screens
/// once and ends. Java writes down what it loaded meanwhile (`-XX:AOTCacheOutput`), and the real kiosk starts from
/// that.
public final class Rehearsal {
    /// Of the real display; without one JavaFX never asks for them.
    private static final List<String> NEEDED_WITH_A_DISPLAY = List.of("com/sun/glass/ui/gtk", "com/sun/prism/es2");

    private static final int USAGE = 64;

    private Rehearsal() {}

    /// @param args an empty folder that is deleted afterwards by whoever made it
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: rehearsal DIR");
            System.exit(USAGE);
        }
        var folder = Path.of(args[0]).toAbsolutePath();
        Main.main(new String[] {"--config", stage(folder).toString()});
        for (var drawers : NEEDED_WITH_A_DISPLAY) {
            load(drawers);
        }
        ScreensTool.main(new String[] {
            "--out",
            folder.resolve("screens").toString(),
            "--size",
            "480x854",
            "--lang",
            "id",
            "--theme",
            "light",
            "--text",
            "1"
        });
    }

    /// An identity nobody enrolled and devices that are none: nothing of this kiosk reaches anybody.
    static Path stage(Path folder) throws IOException {
        try {
            var authority = new ECKeyGenerator(Curve.P_256).generate();
            var key = new ECKeyGenerator(Curve.P_256).generate();
            Files.writeString(folder.resolve("key.json"), key.toJSONString());
            Files.writeString(
                    folder.resolve("credential.jwt"), new KioskCredential("gladi", key.toPublicJWK()).sign(authority));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Files.writeString(folder.resolve("kiosk.toml"), """
                [kiosk]
                id = "gladi"
                demo = true
                [village]
                url = "http://127.0.0.1:9"
                key-file = "%1$s/key.json"
                credential-file = "%1$s/credential.jwt"
                [screen]
                size = "480x854"
                [devices.page-printer]
                uri = "sim:page-printer"
                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                [state]
                dir = "%1$s/state"
                """.formatted(folder));
    }

    /// Loads every class of a package of JavaFX, where that is part of the runtime, and starts none of it.
    private static void load(String folder) throws IOException {
        var graphics = ModuleLayer.boot().findModule("javafx.graphics");
        if (graphics.isEmpty()) {
            return;
        }
        try (var files = Files.list(Path.of(URI.create("jrt:/javafx.graphics/" + folder)))) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> Class.forName(
                            graphics.get(),
                            folder.replace('/', '.') + "." + name.substring(0, name.length() - ".class".length())));
        } catch (NoSuchFileException | FileSystemNotFoundException elsewhere) {
            // JavaFX is not linked into this runtime, and there is nothing to prepare
        }
    }
}
