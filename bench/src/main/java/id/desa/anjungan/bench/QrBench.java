package id.desa.anjungan.bench;

import id.desa.anjungan.device.Camera.Frame;
import id.desa.anjungan.device.peer.picture.Kind;
import id.desa.anjungan.device.peer.picture.Presented;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How many codes the camera's decoder reads, beside zbarimg and ZXing on the same pictures, and what a frame without a
/// code costs. The pictures come from the seed and nowhere else.
final class QrBench implements Benchmark {
    private static final int FRAMES = 15;
    private static final double MORE_READS = 1.3;
    private static final double MOST_CPU = 2;

    @Override
    public String name() {
        return "qr";
    }

    @Override
    public String meaning() {
        return "QR codes read in camera frames, beside zbarimg and ZXing  [--seed N] [--count N for each kind]";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        var seed = arguments.number("seed", 1);
        var count = (int) arguments.number("count", 8);
        out.printf("./anjungan bench qr --seed %d --count %d%n", seed, count);
        out.printf(
                "%d codes of each kind, easy to hard in even steps; each held for %d frames of %dx%d with a hand's"
                        + " tremor%n",
                count, FRAMES, Presented.WIDTH, Presented.HEIGHT);
        out.println("1 = the first frame alone; 15 = any of the 15 frames; still = the first frame 15 times\n");
        out.printf(
                "%-13s %5s | %6s %6s %6s %6s | %6s %6s %6s%n",
                "kind", "codes", "zbar 1", "zxing1", "ours 1", "still", "zbar15", "zxng15", "ours15");
        var scores = new ArrayList<QrScore>();
        var empty = new ArrayList<Frame>();
        for (var kind : Kind.values()) {
            var results = IntStream.range(0, count)
                    .parallel()
                    .mapToObj(i -> new Presented(
                            kind,
                            (i + 0.5) / count,
                            seed * 1_000_003 + kind.word().hashCode() * 7_919L + i))
                    .map(presented -> QrTrial.run(presented, FRAMES))
                    .toList();
            scores.add(results.stream().map(QrTrial::score).reduce(QrScore.NONE, QrScore::plus));
            out.println(line(kind.word(), scores.getLast()));
            if (kind == Kind.EMPTY) {
                results.forEach(result -> empty.add(result.first()));
            }
        }
        return report(out, scores, QrCpu.of(empty, FRAMES));
    }

    private static boolean report(PrintStream out, List<QrScore> scores, QrCpu cpu) {
        var all = scores.stream().reduce(QrScore.NONE, QrScore::plus);
        out.println(line("all", all));
        out.println(line("read wrongly", all.wrongOnes()));
        out.printf(
                Locale.ROOT,
                "%nCPU of an empty frame: ZXing hybrid %.2f ms, ours %.2f ms (mean of all %d looks, median of %d"
                        + " rounds)%n%n",
                cpu.zxingMillis(),
                cpu.oursMillis(),
                FRAMES,
                QrCpu.ROUNDS);
        var aims = List.of(
                atLeast("reads in 15 frames beside zbarimg in one", all.ours(), all.zbarOne()),
                atLeast("reads in 15 frames beside one ZXing hybrid pass", all.ours(), all.zxingOne()),
                new Aim("wrong reads: %d, aim 0".formatted(all.oursWrong()), all.oursWrong() == 0),
                new Aim(
                        String.format(
                                Locale.ROOT,
                                "CPU of an empty frame beside one ZXing hybrid pass: %.2fx, aim at most %.1fx",
                                cpu.ratio(),
                                MOST_CPU),
                        cpu.ratio() <= MOST_CPU));
        aims.forEach(aim -> out.println((aim.met ? "MET     " : "MISSED  ") + aim.words));
        return aims.stream().allMatch(Aim::met);
    }

    private static String line(String word, QrScore score) {
        return "%-13s %5d | %6d %6d %6d %6d | %6d %6d %6d"
                .formatted(
                        word,
                        score.codes(),
                        score.zbarOne(),
                        score.zxingOne(),
                        score.oursOne(),
                        score.oursStill(),
                        score.zbarAll(),
                        score.zxingAll(),
                        score.ours());
    }

    private record Aim(String words, boolean met) {}

    private static Aim atLeast(String what, int ours, int peers) {
        var words = String.format(
                Locale.ROOT,
                "%s: %d to %d, %.2fx, aim at least %.1fx",
                what,
                ours,
                peers,
                (double) ours / Math.max(1, peers),
                MORE_READS);
        return new Aim(words, ours >= MORE_READS * peers);
    }
}
