package id.desa.anjungan.bench;

import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoreUpkeep;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// How long it takes until a message is on the disk, beside a bare append of as many bytes and one fdatasync.
final class EnqueueBench implements Benchmark {
    private static final int TIMES = 200;
    private static final int GROUPS = 40;
    private static final int GROUP = 32;
    private static final double ONE_AIM = 1.5;
    private static final double GROUP_AIM = 1.2;
    private static final String BODY = "{\"disposition\":\"PRINTED\",\"evidence\":\"COUNTER\",\"impressions\":1}";

    private int number;

    @Override
    public String name() {
        return "enqueue";
    }

    @Override
    public String meaning() {
        return "a message onto the disk, beside one fdatasync: --rounds 9 --dir DIR";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var rounds = (int) arguments.number("rounds", 9);
        var dir = Path.of(arguments.text("dir", "target/bench-enqueue"));
        out.printf("./anjungan bench enqueue --rounds %d --dir %s%n", rounds, dir);
        out.printf(
                "each round: %d bare appends, %d messages, %d groups of %d threads; medians%n%n",
                TIMES, TIMES, GROUPS, GROUP);
        Files.createDirectories(dir);
        var scratch = Files.createTempDirectory(dir, "run");
        try (var store = StoreFile.open(scratch, InstantSource.system())) {
            return measured(rounds, scratch, store, out);
        } finally {
            delete(scratch);
        }
    }

    private boolean measured(int rounds, Path scratch, Store store, PrintStream out)
            throws IOException, InterruptedException {
        var outbox = new Outbox(store, InstantSource.system());
        var upkeep = new StoreUpkeep(store, scratch, () -> false, () -> true, System::nanoTime);
        var bytes = bytesOfOne(scratch, outbox);
        var appends = new ArrayList<Double>();
        var overwrites = new ArrayList<Double>();
        var ones = new ArrayList<Double>();
        var groups = new ArrayList<Double>();
        out.printf("one message is %d bytes of log%n", bytes);
        out.printf("%-7s %12s %12s %12s %14s%n", "round", "append", "overwrite", "message", "group of 32");
        for (var round = 0; round <= rounds; round++) { // the first warms up
            var append = bare(scratch.resolve("bare"), bytes, false);
            var one = median(TIMES, () -> outbox.add(next()));
            var overwrite = bare(scratch.resolve("bare"), bytes, true);
            var group = groups(outbox);
            upkeep.look(); // as the kiosk does every half minute
            if (round > 0) {
                appends.add(append);
                overwrites.add(overwrite);
                ones.add(one);
                groups.add(group);
                out.printf("%-7d %9.0f us %9.0f us %9.0f us %11.0f us%n", round, append, overwrite, one, group);
            }
        }
        return judged(middle(appends), middle(overwrites), middle(ones), middle(groups), out);
    }

    private static boolean judged(double append, double overwrite, double one, double group, PrintStream out) {
        out.printf("%-7s %9.0f us %9.0f us %9.0f us %11.0f us%n%n", "median", append, overwrite, one, group);
        var good = one <= ONE_AIM * append;
        var together = group <= GROUP_AIM * one;
        out.printf(
                "one message / one append and fdatasync: %.2f (aim %.1f): %s%n",
                one / append, ONE_AIM, good ? "good" : "MISSED");
        out.printf(
                "one message / one overwrite and fdatasync: %.2f (no aim: what a log in place could cost)%n",
                one / overwrite);
        out.printf(
                "a group of %d / one message: %.2f (aim %.1f): %s%n",
                GROUP, group / one, GROUP_AIM, together ? "good" : "MISSED");
        return good && together;
    }

    /// So many bytes a message writes to the log, found by writing some.
    private int bytesOfOne(Path scratch, Outbox outbox) throws IOException {
        var log = scratch.resolve("kiosk.db-wal");
        outbox.add(next());
        var before = Files.size(log);
        for (var i = 0; i < 20; i++) {
            outbox.add(next());
        }
        return (int) ((Files.size(log) - before) / 20);
    }

    private static double bare(Path file, int bytes, boolean inPlace) throws IOException {
        var options = inPlace
                ? new StandardOpenOption[] {StandardOpenOption.WRITE}
                : new StandardOpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                };
        try (var channel = FileChannel.open(file, options)) {
            var buffer = ByteBuffer.allocateDirect(bytes);
            return median(TIMES, () -> {
                buffer.clear();
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(false);
            });
        }
    }

    private double groups(Outbox outbox) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nanos = new long[GROUPS];
            for (var i = 0; i < GROUPS; i++) {
                nanos[i] = group(outbox, threads);
            }
            return middle(nanos);
        }
    }

    /// On virtual threads, as the kiosk's effects are: from the moment all of them may go until the last one is on the
    /// disk.
    private long group(Outbox outbox, ExecutorService threads) throws IOException, InterruptedException {
        var ready = new CountDownLatch(GROUP);
        var go = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (var i = 0; i < GROUP; i++) {
            var message = next();
            all.add(threads.submit(() -> {
                ready.countDown();
                go.await();
                outbox.add(message);
                return message;
            }));
        }
        ready.await();
        var begun = System.nanoTime();
        go.countDown();
        for (var one : all) {
            try {
                one.get();
            } catch (ExecutionException refused) {
                throw new IOException(refused);
            }
        }
        return System.nanoTime() - begun;
    }

    private Message next() {
        number++;
        return new Message(
                Lane.PRINT_OUTCOME, "print-outcome", "anj-%08d/PRINTED".formatted(number), "grant-" + number, BODY);
    }

    private interface Act {
        void run() throws IOException;
    }

    private static double median(int times, Act act) throws IOException {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            act.run();
            nanos[i] = System.nanoTime() - begun;
        }
        return middle(nanos);
    }

    private static double middle(long... nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElse(0) / 1e3;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(dir);
    }
}
