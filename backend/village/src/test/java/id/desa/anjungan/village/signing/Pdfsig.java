package id.desa.anjungan.village.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Poppler's `pdfsig`: somebody else's opinion of our signatures.
final class Pdfsig {
    private Pdfsig() {}

    static String about(Path pdf, Path home) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("pdfsig", "-nocert", pdf.toString()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
