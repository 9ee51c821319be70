package id.desa.anjungan.provisioning.ctl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// One run of the program: what it ended with and what it wrote.
public record CtlRun(int code, String out, String err) {
    /// @param root of the machine it runs on
    public static CtlRun of(Path root, String... args) {
        return typing("", root, args);
    }

    /// @param typed by the technician
    public static CtlRun typing(String typed, Path root, String... args) {
        return with(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), root, args);
    }

    static CtlRun with(InputStream in, Path root, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Anjunganctl.run(
                new Workplace(
                        root,
                        Map.of(),
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.fixed(Instant.parse("2026-03-02T03:00:00Z"))),
                args);
        return new CtlRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
