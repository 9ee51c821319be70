package id.desa.anjungan.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One start of one program on a display of its own, from its process to the whole first picture.
///
/// @param millis until the picture it ends with stood there, words and all: what moves by itself does not count, and of
/// the rest two hundredths may be missing, as much as another hour on the clock is
/// @param pssKib of it and all it started, a second and a half later (`smaps_rollup`)
public record Start(long millis, long pssKib) {
    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long BETWEEN_LOOKS_MILLIS = 2;
    private static final long BETWEEN_PICTURES_MILLIS = 50;
    private static final double WHOLE = 0.98;
    /// Where both say that the screen can be touched; a tenth of it is ink.
    private static final double INVITATION_TOP = 0.73;

    private static final double INVITATION_BOTTOM = 0.82;
    private static final double CALM = 0.9;

    /// A start, and what stood still of the picture at its end.
    public record Seen(Start start, int[] picture) {}

    /// @param wanted the picture it ends with, known from a start before; without it, that which stands for a while
    static Seen of(Path work, List<String> command, Optional<int[]> wanted) throws IOException, InterruptedException {
        try (var display = FrameBuffer.open(work)) {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("program.log").toFile());
            builder.environment().put("DISPLAY", display.display());
            var begun = System.nanoTime();
            var program = builder.start();
            try {
                var shown = wanted.isPresent() ? untilAlike(display, wanted.get(), begun) : untilStill(display, begun);
                var picture = settled(display);
                return new Seen(
                        new Start(TimeUnit.NANOSECONDS.toMillis(shown - begun), pss(program.toHandle())), picture);
            } finally {
                end(program);
            }
        }
    }

    private static int[] settled(FrameBuffer display) throws InterruptedException {
        var picture = display.look();
        var until = System.nanoTime() + SETTLE_NANOS;
        while (System.nanoTime() < until) {
            Thread.sleep(BETWEEN_PICTURES_MILLIS);
            picture = FrameBuffer.still(picture, display.look());
        }
        return picture;
    }

    private static long untilAlike(FrameBuffer display, int[] wanted, long begun)
            throws IOException, InterruptedException {
        while (!isWhole(display.look(), wanted)) {
            patience(begun);
        }
        return System.nanoTime();
    }

    private static boolean isWhole(int[] seen, int[] wanted) {
        return FrameBuffer.alike(seen, wanted) >= WHOLE
                && FrameBuffer.alike(seen, wanted, INVITATION_TOP, INVITATION_BOTTOM) >= WHOLE;
    }

    private static long untilStill(FrameBuffer display, long begun) throws IOException, InterruptedException {
        var last = display.look();
        var since = System.nanoTime();
        while (!FrameBuffer.shows(last) || System.nanoTime() - since < 2 * SETTLE_NANOS) {
            patience(begun);
            var now = display.look();
            if (FrameBuffer.alike(now, last) < CALM) {
                last = now;
                since = System.nanoTime();
            }
        }
        return since;
    }

    private static void patience(long begun) throws IOException, InterruptedException {
        if (System.nanoTime() - begun > GIVE_UP_NANOS) {
            throw new IOException("nothing on the display after two minutes");
        }
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }

    private static long pss(ProcessHandle program) {
        return Stream.concat(Stream.of(program), program.descendants())
                .mapToLong(one -> pss(Path.of("/proc", String.valueOf(one.pid()), "smaps_rollup")))
                .sum();
    }

    private static long pss(Path rollup) {
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static void end(Process program) throws InterruptedException {
        var all = new ArrayList<>(program.descendants().toList());
        all.add(program.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        program.waitFor(10, TimeUnit.SECONDS);
    }
}
