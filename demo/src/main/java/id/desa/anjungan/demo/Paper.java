package id.desa.anjungan.demo;

import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the demo's paper comes out: real peers of its own, unless it was told to print elsewhere.
final class Paper implements AutoCloseable {
    private static final String QUEUE = "surat";

    private final Path out;
    private final URI pagePrinter;
    private final URI receiptPrinter;
    private final @Nullable PrivateCups cups;
    private final @Nullable VirtualLaser laser;
    private final @Nullable EscPosPrinterEmulator receipts;
    private int slipsOut;

    private Paper(DemoOptions options) {
        out = options.out();
        laser = options.pagePrinter().isPresent() ? null : VirtualLaser.start();
        cups = laser == null ? null : PrivateCups.start();
        receipts = options.receiptPrinter().isPresent() ? null : EscPosPrinterEmulator.start();
        pagePrinter =
                laser == null || cups == null ? options.pagePrinter().orElseThrow() : cups.addQueue(QUEUE, laser.uri());
        receiptPrinter = receipts == null ? options.receiptPrinter().orElseThrow() : receipts.uri();
    }

    static Paper load(DemoOptions options) {
        return new Paper(options);
    }

    URI pagePrinter() {
        return pagePrinter;
    }

    URI receiptPrinter() {
        return receiptPrinter;
    }

    /// For the variable `CUPS_SERVER` of the kiosk's process: `javax.print` looks nowhere else.
    Optional<String> cupsServer() {
        return Optional.ofNullable(cups).map(PrivateCups::server);
    }

    /// Writes every new slip as `slip.bin`, `slip.txt` and, last, `slip.png`, where the script looks for its code.
    void catchSlips() throws IOException {
        if (receipts == null || receipts.slips().size() == slipsOut) {
            return;
        }
        slipsOut = receipts.slips().size();
        SlipFiles.write(out, receipts.slips().getLast());
    }

    /// Writes what the page printer received as `printed.pdf`.
    void collectPages() throws IOException {
        if (laser != null && !laser.received().isEmpty()) {
            Files.copy(laser.received().getLast(), out.resolve("printed.pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        if (receipts != null) {
            receipts.close();
        }
        if (cups != null) {
            cups.close();
        }
        if (laser != null) {
            laser.close();
        }
    }
}
