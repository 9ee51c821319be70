package id.desa.anjungan.bench;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The pickup slip through the real driver to the emulated printer on TCP, beside the very same slip drawn as one
/// picture and dithered: what most kiosks send.
final class ReceiptBench implements Benchmark {
    private static final double FIRST_BYTE_MILLIS = 5;
    private static final double FRACTION_OF_RASTER = 50;
    private static final int WARM_UP = 10;
    private static final String JUDGED = "model named";
    private static final String UNNAMED = "model not named";

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public String meaning() {
        return "the pickup slip beside itself as one picture: first byte, bytes, CPU (--seed 1, --rounds 25)";
    }

    @Override
    public boolean run(Arguments arguments, PrintStream out) {
        var seed = arguments.number("seed", 1);
        var rounds = Math.clamp(arguments.number("rounds", 25), 5, 10_000);
        out.printf("./anjungan bench receipt --seed %d --rounds %d%n", seed, rounds);
        out.println("slip: pickup slip of the demo village, 80 mm; printer: ESC/POS emulator on TCP of this machine");
        var slip = PickupSlipSample.of(new Random(seed));
        var ways = ways();
        var runs = new TreeMap<String, List<Run>>();
        for (var round = -WARM_UP; round < rounds; round++) {
            for (var way : ways.entrySet()) {
                var run = way.getValue().apply(slip);
                if (round >= 0) {
                    runs.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(run);
                }
            }
        }
        return judge(runs, out);
    }

    /// One slip.
    ///
    /// @param firstByteMillis from the call to the first byte of the slip at the printer
    /// @param cpuMillis of the thread that renders
    private record Run(double firstByteMillis, long bytes, double cpuMillis) {}

    @FunctionalInterface
    private interface Way {
        Run apply(Receipt slip);
    }

    private static Map<String, Way> ways() {
        return Map.of(
                JUDGED,
                slip -> driven(slip, EscPosModel.EPSON_TM_T20),
                UNNAMED,
                slip -> driven(slip, EscPosModel.MM80),
                "qr=native",
                slip -> driven(slip, EscPosModel.EPSON_TM_T20.drawingQr().orElseThrow()),
                "one picture",
                ReceiptBench::asOnePicture);
    }

    private static Run driven(Receipt slip, EscPosModel model) {
        try (var printer = EscPosPrinterEmulator.start();
                var driver = EscPosReceiptPrinter.tcp(
                        "127.0.0.1", printer.uri().getPort(), model, EscPosSettings.STANDARD)) {
            driver.status();
            var called = System.nanoTime();
            var cpu = cpuNanos();
            var outcome = driver.print(new PrintRef("bench"), slip);
            cpu = cpuNanos() - cpu;
            if (!(outcome instanceof PrintOutcome.Printed)) {
                throw new IllegalStateException("the slip did not come out: " + outcome);
            }
            return new Run(
                    millis(printer.firstByteNanos() - called), printer.slips().getFirst().length, millis(cpu));
        }
    }

    /// Its pixels are those that the printer would have made of it. That they must be drawn first is not counted: only
    /// dithering and packing them is.
    private static Run asOnePicture(Receipt slip) {
        var picture = new SlipAsPicture(dots(slip));
        var cpu = cpuNanos();
        var started = System.nanoTime();
        var bytes = picture.bytes();
        var rendered = System.nanoTime();
        return new Run(millis(rendered - started), bytes.length, millis(cpuNanos() - cpu));
    }

    private static BufferedImage dots(Receipt slip) {
        try (var printer = EscPosPrinterEmulator.start();
                var driver = EscPosReceiptPrinter.tcp(
                        "127.0.0.1", printer.uri().getPort(), EscPosModel.EPSON_TM_T20, EscPosSettings.STANDARD)) {
            driver.print(new PrintRef("bench"), slip);
            return EscPosDecoder.decode(printer.slips().getFirst()).printedArea();
        }
    }

    private static boolean judge(Map<String, List<Run>> runs, PrintStream out) {
        out.printf("%n%-18s %22s %10s %16s%n", "way", "first byte, ms (median)", "bytes", "CPU, ms (median)");
        runs.forEach((way, all) -> out.printf(
                "%-18s %23.2f %10.0f %16.2f%n",
                way, median(all, Run::firstByteMillis), median(all, Run::bytes), median(all, Run::cpuMillis)));
        var named = runs.getOrDefault(JUDGED, List.of());
        var picture = runs.getOrDefault("one picture", List.of());
        var first = median(named, Run::firstByteMillis);
        var times = median(picture, Run::bytes) / median(named, Run::bytes);
        var unnamed = median(picture, Run::bytes) / median(runs.getOrDefault(UNNAMED, List.of()), Run::bytes);
        out.printf(
                "%n%s  first byte out within %.0f ms of the call: %.2f ms%n",
                verdict(first <= FIRST_BYTE_MILLIS), FIRST_BYTE_MILLIS, first);
        out.printf(
                "%s  at most 1/%.0f of the bytes of one picture, with model= of a printer that takes glyphs: 1/%.1f%n",
                verdict(times >= FRACTION_OF_RASTER), FRACTION_OF_RASTER, times);
        out.printf("        without model= (generic-80), where the code goes as raster: 1/%.1f, not judged%n", unnamed);
        return first <= FIRST_BYTE_MILLIS && times >= FRACTION_OF_RASTER;
    }

    private static String verdict(boolean met) {
        return met ? "met   " : "MISSED";
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> of) {
        var sorted = runs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
