package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.counter.PageCounter;
import id.desa.anjungan.device.counter.Reading;
import java.io.IOException;
import java.util.OptionalLong;

/// `printer-impressions-completed` (PWG 5100.7) of a printer that speaks IPP, over the network or by `ipp-usb`.
final class IppPageCounter implements PageCounter {
    private final IppPrinter printer;

    IppPageCounter(IppPrinter printer) {
        this.printer = printer;
    }

    @Override
    public Reading read() {
        try {
            var view = printer.view();
            var told = view.impressions();
            return new Reading(
                    told.isPresent() ? OptionalLong.of(told.getAsInt()) : OptionalLong.empty(),
                    view.status(),
                    told.isPresent() ? "" : "it does not count its sides in IPP");
        } catch (IOException e) {
            return new Reading(OptionalLong.empty(), new PrinterStatus.Offline(e.toString()), e.toString());
        }
    }

    @Override
    public String source() {
        return "ipp";
    }

    @Override
    public boolean sharesTheLine() {
        return false;
    }
}
