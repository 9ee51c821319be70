package id.desa.anjungan.bench;

import id.desa.anjungan.bench.vm.Escapes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The guard's second half: what needs a keyboard, terminals or a USB, against the installed kiosk in QEMU. The first
/// half, what a program may try, is `GuardIT`.
final class EscapeBench implements Benchmark {
    @Override
    public String name() {
        return "escape";
    }

    @Override
    public String meaning() {
        return "key chords, terminals, a USB stick and a USB keyboard against the kiosk in QEMU (root only)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var work = Files.createDirectories(Path.of("target/bench-escape").toAbsolutePath());
        out.printf("./anjungan bench escape; pictures in %s%n%n", work);
        var held = Escapes.tried(work, out);
        out.printf("%nnothing leads out: %s%n", held ? "met" : "MISSED");
        return held;
    }
}
