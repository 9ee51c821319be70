package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The real driver before the emulator, on whatever line.
record EscPosBench(EscPosPrinterEmulator emulator, ReceiptPrinter printer) implements ReceiptPrinterContract.Bench {
    static final EscPosSettings QUICK = new EscPosSettings(
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(300));

    static final EscPosSettings PATIENT =
            new EscPosSettings(QUICK.connect(), QUICK.answer(), QUICK.stall(), QUICK.confirm(), Duration.ofMinutes(1));

    EscPosBench(EscPosPrinterEmulator emulator, EscPosModel model, EscPosSettings settings) {
        this(emulator, printer(emulator.uri(), model, settings));
    }

    static ReceiptPrinter printer(URI uri, EscPosModel model, EscPosSettings settings) {
        return switch (uri.getScheme()) {
            case "escpos+tcp" -> EscPosReceiptPrinter.tcp(uri.getHost(), uri.getPort(), model, settings);
            case "escpos+usb" -> EscPosReceiptPrinter.usb(Path.of(uri.getPath()), model, settings);
            default ->
                EscPosReceiptPrinter.serial(
                        Path.of(uri.getPath()),
                        Integer.parseInt(uri.getQuery().replace("baud=", "")),
                        true,
                        model,
                        settings);
        };
    }

    @Override
    public void openCover() {
        emulator.openCover();
    }

    @Override
    public void emptyPaper() {
        emulator.emptyPaper();
    }

    @Override
    public void emptyPaperHalfWay() {
        emulator.emptyPaperAfter(200);
    }

    @Override
    public void runLow() {
        emulator.runLow();
    }

    @Override
    public void fallSilent() {
        emulator.fallSilent();
    }

    @Override
    public void vanishHalfWay(Duration away) {
        emulator.vanishAfter(200, away);
    }

    @Override
    public void refill() {
        emulator.refill();
    }

    @Override
    public void unplug() {
        emulator.unplug();
    }

    @Override
    public void plugIn() {
        emulator.plugIn();
    }

    @Override
    public int slipsOut() {
        return emulator.slips().size();
    }

    @Override
    public void close() {
        printer.close();
        emulator.close();
    }
}
