package id.desa.anjungan.provisioning.ctl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// One run of the program: what it ended with and what it wrote.
public record CtlRun(int code, String out, String err) {
    /// @param root of the machine it runs on
    public static CtlRun of(Path root, String... args) {
        return typing("", root, args);
    }

    /// @param typed by the technician
    public static CtlRun typing(String typed, Path root, String... args) {
        return with(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                root,
                work -> Anjunganctl.run(work, args));
    }

    /// One sub-command alone, with what it is made of.
    static CtlRun of(Path root, Function<Workplace, Object> command, String name, String... args) {
        var all = Stream.concat(Stream.of(name), Stream.of(args)).toArray(String[]::new);
        return with(
                InputStream.nullInputStream(),
                root,
                work -> Anjunganctl.commandLine(work, List.of(command.apply(work)))
                        .execute(all));
    }

    private static CtlRun with(InputStream in, Path root, ToIntFunction<Workplace> program) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = program.applyAsInt(new Workplace(
                root,
                Map.of(),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.fixed(Instant.parse("2026-03-02T03:00:00Z"))));
        return new CtlRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
