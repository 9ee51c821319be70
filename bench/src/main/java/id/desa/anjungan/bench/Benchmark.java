package id.desa.anjungan.bench;

import java.io.IOException;
import java.io.PrintStream;

/// One thing to measure. Prints its inputs, the command that repeats it, a table, and for each aim whether it was met.
interface Benchmark {
    /// As written after `./anjungan bench`.
    String name();

    /// One line for the help.
    String meaning();

    /// @return whether every aim was met
    boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException;
}
