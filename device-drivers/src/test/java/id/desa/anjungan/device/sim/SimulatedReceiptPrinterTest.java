package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.ReceiptPrinterContract;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class SimulatedReceiptPrinterTest implements ReceiptPrinterContract {
    @Override
    public Bench bench() {
        return bench(new SimulatedReceiptPrinter());
    }

    @Override
    public Bench patientBench() {
        return bench(new SimulatedReceiptPrinter(new SimulatedPace(Duration.ofMillis(1), Duration.ofMinutes(1))));
    }

    private static Bench bench(SimulatedReceiptPrinter printer) {
        return new Bench() {
            @Override
            public ReceiptPrinter printer() {
                return printer;
            }

            @Override
            public void openCover() {
                printer.becomes(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
            }

            @Override
            public void emptyPaper() {
                printer.becomes(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
            }

            @Override
            public void emptyPaperHalfWay() {
                printer.stopsHalfWay(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
            }

            @Override
            public void runLow() {
                printer.becomes(new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW)));
            }

            @Override
            public void fallSilent() {
                printer.becomes(new PrinterStatus.Silent());
            }

            @Override
            public void vanishHalfWay(Duration away) {
                printer.stopsHalfWay(new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "pulled out"));
                CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> printer.becomes(new PrinterStatus.Ready()));
            }

            @Override
            public void refill() {
                printer.becomes(new PrinterStatus.Ready());
            }

            @Override
            public void unplug() {
                printer.becomes(new PrinterStatus.Offline("unplugged"));
            }

            @Override
            public void plugIn() {
                printer.becomes(new PrinterStatus.Ready());
            }

            @Override
            public int slipsOut() {
                return printer.paperOut().size();
            }

            @Override
            public void close() {
                printer.close();
            }
        };
    }
}
