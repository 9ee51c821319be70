package id.desa.anjungan.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// `./anjungan bench NAME`: exit code 1 where an aim was missed, 64 where the words are wrong.
public final class Bench {
    private static final int USAGE = 64;
    private static final List<Benchmark> ALL = List.of(
            new BootBench(),
            new EnqueueBench(),
            new EscapeBench(),
            new GpioBench(),
            new KillBench(),
            new LinkBench(),
            new PowerCutBench(),
            new PowerCutVmBench(),
            new PrintBench(),
            new QrBench(),
            new ReceiptBench(),
            new SoakBench(),
            new StartBench(),
            new StormBench());

    private Bench() {}

    public static void main(String... words) throws IOException, InterruptedException {
        System.exit(run(words));
    }

    private static int run(String... words) throws IOException, InterruptedException {
        var wanted = ALL.stream()
                .filter(one -> words.length > 0 && one.name().equals(words[0]))
                .findFirst();
        if (wanted.isEmpty()) {
            System.err.println("./anjungan bench NAME [--OPTION VALUE]...");
            ALL.forEach(one -> System.err.printf("  %-12s %s%n", one.name(), one.meaning()));
            return USAGE;
        }
        try {
            var arguments = Arguments.of(Arrays.copyOfRange(words, 1, words.length));
            return wanted.get().run(arguments, System.out) ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return USAGE;
        }
    }
}
