package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Shell;
import java.io.IOException;

/// Something with a shell for root inside.
@FunctionalInterface
public interface Guest {
    /// Runs a line to its end.
    Shell.Ran run(String line) throws IOException, InterruptedException;

    /// What a line says that has to succeed.
    default String sh(String line) throws IOException, InterruptedException {
        return run(line).output(0);
    }
}
