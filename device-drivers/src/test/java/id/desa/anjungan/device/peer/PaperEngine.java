package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.PrinterReason;
import java.util.concurrent.atomic.AtomicLong;

/// The moving parts of an emulated laser: its life counter and what holds it up, as its PJL and SNMP sides tell them.
public final class PaperEngine {
    private final AtomicLong sides;
    private volatile String state = "";

    public PaperEngine(long sides) {
        this.sides = new AtomicLong(sides);
    }

    public long sides() {
        return sides.get();
    }

    public void turnOut(int more) {
        sides.addAndGet(more);
    }

    public void openCover() {
        state = PrinterReason.COVER_OPEN.keyword();
    }

    public void emptyTray() {
        state = PrinterReason.MEDIA_EMPTY.keyword();
    }

    /// Closes the cover and fills the tray.
    public void refill() {
        state = "";
    }

    boolean isStopped() {
        return !state.isEmpty();
    }

    /// PJL Technical Reference, "Printer status codes".
    int pjlCode() {
        return switch (state) {
            case "cover-open" -> 40021;
            case "media-empty" -> 41002;
            default -> 10001;
        };
    }

    /// RFC 2790 `hrPrinterDetectedErrorState`.
    byte[] errorState() {
        return switch (state) {
            case "cover-open" -> new byte[] {0x08};
            case "media-empty" -> new byte[] {0x40};
            default -> new byte[] {0x00};
        };
    }
}
