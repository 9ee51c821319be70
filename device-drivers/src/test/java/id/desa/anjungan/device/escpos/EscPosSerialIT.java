package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.Slip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The driver on a serial line with a speed, and a printer with a small buffer behind it.
class EscPosSerialIT implements ReceiptPrinterContract {
    private static final int FAST = 921_600;
    private static final int SLOW = 9_600;
    private static final int SMALL_BUFFER = 512;

    @Override
    public Bench bench() {
        return bench(EscPosBench.QUICK);
    }

    @Override
    public Bench patientBench() {
        return bench(EscPosBench.PATIENT);
    }

    private static EscPosBench bench(EscPosSettings settings) {
        return new EscPosBench(EscPosPrinterEmulator.startOnSerial(FAST, 4_096), EscPosModel.EPSON_TM_T20, settings);
    }

    /// 300 lines and five pictures: what came out is what was meant, dot by dot.
    @Test
    void printsALongSlipOverASlowLineThroughASmallBuffer() throws IOException {
        var slip = longSlip();
        var meant = new ByteArrayOutputStream();
        new EscPosEncoder(EscPosModel.MM80).encode(slip, meant::writeBytes);
        try (var bench = new EscPosBench(
                EscPosPrinterEmulator.startOnSerial(SLOW, SMALL_BUFFER), EscPosModel.MM80, EscPosSettings.STANDARD)) {
            assertThat(bench.printer().print(REF, slip)).isEqualTo(new PrintOutcome.Printed(Evidence.PROCESS_ID));
            assertThat(bench.emulator().nonsense()).isEmpty();
            var golden = EscPosDecoder.decode(meant.toByteArray());
            var printed = EscPosDecoder.decode(bench.emulator().slips().getFirst());
            assertThat(printed.text()).isEqualTo(golden.text()).contains("Baris 1\n", "Baris 300\n");
            assertThat(pictures(printed)).hasSize(5).isEqualTo(pictures(golden));
        }
    }

    private static Receipt longSlip() {
        var parts = new ArrayList<Receipt.Part>();
        for (var block = 0; block < 5; block++) {
            var from = block * 60 + 1;
            parts.add(new Receipt.Text(
                    IntStream.range(from, from + 60)
                            .mapToObj(line -> "Baris " + line)
                            .collect(Collectors.joining("\n")),
                    Receipt.Align.LEFT,
                    Receipt.Size.NORMAL,
                    false));
            parts.add(SampleSlip.crest(60, 8 + block));
        }
        return new Receipt(parts);
    }

    private static List<String> pictures(Slip slip) {
        return slip.lines().stream()
                .filter(Slip.Picture.class::isInstance)
                .map(line -> SampleSlip.dots(((Slip.Picture) line).dots()))
                .toList();
    }

    /// Nothing tells the kiosk that the power went but that no answer comes.
    @Test
    void neverConfirmsASlipDuringWhichThePowerWent() {
        for (var bytes : new int[] {1, 40, 200, 350}) {
            try (var bench = bench(EscPosBench.QUICK)) {
                bench.emulator().losePowerAfter(bytes);
                assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
                bench.emulator().restorePower();
                assertThat(bench.printer().status()).isEqualTo(new PrinterStatus.Ready());
                assertThat(bench.slipsOut()).isZero();
            }
        }
    }

    /// A full buffer takes no question either: the wait ends all the same.
    @Test
    void givesUpInTimeOnAPrinterThatStandsStillWithAFullBuffer() {
        try (var bench = new EscPosBench(
                EscPosPrinterEmulator.startOnSerial(FAST, SMALL_BUFFER), EscPosModel.MM80, EscPosBench.QUICK)) {
            bench.emptyPaperHalfWay();
            var started = System.nanoTime();
            assertThat(bench.printer().print(REF, SLIP)).isInstanceOf(PrintOutcome.Uncertain.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(12));
        }
    }
}
