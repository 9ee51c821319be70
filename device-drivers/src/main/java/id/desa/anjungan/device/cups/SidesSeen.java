package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterStatus;

/// Remembers how many sides of a letter were counted out, on their way to whoever else listens.
final class SidesSeen implements PrintProgress {
    private final PrintProgress next;
    private int most;

    SidesSeen(PrintProgress next) {
        this.next = next;
    }

    @Override
    public void at(int impressions, PrinterStatus status) {
        most = Math.max(most, impressions);
        next.at(impressions, status);
    }

    int most() {
        return most;
    }
}
