package id.desa.anjungan.device.cups;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Printers on a USB cable that speak IPP all the same: the daemon `ipp-usb` serves each on a port of this machine.
final class IppUsb {
    /// `http-min-port` of `ipp-usb`; further printers get the ports after it.
    private static final int FIRST_PORT = 60_000;
    private static final int MOST_PRINTERS = 4;

    private IppUsb() {}

    static List<URI> places() {
        return IntStream.range(FIRST_PORT, FIRST_PORT + MOST_PRINTERS)
                .mapToObj(port -> URI.create("ipp://localhost:" + port + "/ipp/print"))
                .toList();
    }

    /// The printer a queue's `usb://MAKE/MODEL?serial=...` means. One of another model counts other paper.
    static Optional<IppPrinter> of(URI device, List<IppPrinter> served) {
        var model = letters(URLDecoder.decode(device.getRawPath(), StandardCharsets.UTF_8));
        return served.stream()
                .filter(printer -> !model.isEmpty() && letters(nameOf(printer)).contains(model))
                .findFirst();
    }

    private static String nameOf(IppPrinter printer) {
        try {
            return printer.view().model();
        } catch (IOException _) {
            return ""; // nobody serves there
        }
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
