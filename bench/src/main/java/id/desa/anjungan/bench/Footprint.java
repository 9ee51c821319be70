package id.desa.anjungan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process holds now.
///
/// @param heap bytes in use after a collection
/// @param threads of the process, Java's own among them
/// @param files open
record Footprint(long heap, long threads, long files) {
    /// The first collection leaves what has to be finalised or cleaned.
    private static final int COLLECTIONS = 3;

    static Footprint now() throws IOException {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return new Footprint(memory.getHeapMemoryUsage().getUsed(), count("task"), count("fd"));
    }

    private static long count(String what) throws IOException {
        try (var entries = Files.list(Path.of("/proc/self", what))) {
            return entries.count();
        }
    }
}
