package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.counter.PageCounter;
import id.desa.anjungan.device.peer.PaperEngine;
import id.desa.anjungan.device.peer.RawLaser;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which counter is chosen for which queue. Whoever is not in the network below does not answer.
class CountersTest {
    private final Map<URI, IppPacket> network = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "auto, usb://Brother/HL-L2360D%20series?serial=1, ipp",
        "auto, usb://Brother/HL-L2320D?serial=1, none", // another model's count proves nothing
        "auto, usb:///, none",
        "auto, ipp://127.0.0.1/ipp/print?uuid=1, ipp",
        "auto, ipp://127.0.0.1:8080/ipp/print, none",
        "auto, dnssd://Laser._ipp._tcp.local/, none",
        "auto, lpd://127.0.0.1/queue, none",
        "auto, file:///dev/null, none",
        "none, ipp://127.0.0.1/ipp/print, none",
        "ipp://127.0.0.1/ipp/print, usb://Brother/HL-L2320D, ipp",
    })
    void choosesByWhatTheQueueSaysOfItsPrinter(String wanted, URI device, String source) {
        network.put(URI.create("ipp://localhost:60001/ipp/print"), printer("Brother HL-L2360D series", 70));
        network.put(URI.create("ipp://127.0.0.1/ipp/print"), printer("Laser", 80));
        assertThat(counters(wanted).of(device).source()).isEqualTo(source);
    }

    @Test
    void choosesAnewOnceTheChosenOneIsForgotten() {
        var device = URI.create("ipp://127.0.0.1/ipp/print");
        network.put(device, printer("Laser", 80));
        var counters = counters("auto");
        assertThat(counters.of(device).source()).isEqualTo("ipp");
        network.clear();
        assertThat(counters.of(device).source()).isEqualTo("ipp");
        counters.forget();
        assertThat(counters.of(device).source()).isEqualTo("none");
    }

    /// A printer without PJL may put each question on paper.
    @ParameterizedTest
    @CsvSource({"SILENT, false", "GARBAGE, false", "GOOD, true"})
    void asksInPjlTwiceUnlessItIsAnswered(RawLaser.Manners manners, boolean asksOn) {
        try (var laser = RawLaser.start(new PaperEngine(70))) {
            laser.behave(manners);
            var counters = counters("auto");
            ask(counters, laser.uri());
            ask(counters, laser.uri());
            laser.behave(RawLaser.Manners.SILENT);
            assertThat(ask(counters, laser.uri())).isEqualTo(asksOn);
            assertThat(ask(counters("pjl://127.0.0.1:" + laser.port()), laser.uri()))
                    .isTrue();
        }
    }

    @Test
    void asksInPjlOnceThePrinterIsThereHoweverLongItWasAway() {
        var laser = RawLaser.start(new PaperEngine(70));
        laser.close();
        var counters = counters("auto");
        for (var round = 0; round < 5; round++) {
            assertThat(ask(counters, laser.uri())).isTrue();
        }
    }

    private static boolean ask(Counters counters, URI device) {
        var tellers = counters.tellers(device);
        tellers.forEach(PageCounter::read);
        return !tellers.isEmpty();
    }

    private Counters counters(String wanted) {
        IppWire wire = (target, _, _) -> {
            var answer = network.get(target);
            if (answer == null) {
                throw new IOException("nobody is there");
            }
            return answer;
        };
        return new Counters(wanted, place -> new IppPrinter(place, "nobody", wire));
    }

    private static IppPacket printer(String model, int sides) {
        return new IppPacket(
                Status.successfulOk,
                1,
                AttributeGroup.groupOf(
                        Tag.printerAttributes,
                        Types.printerState.of(PrinterState.idle),
                        Types.printerMakeAndModel.of(model),
                        Types.printerImpressionsCompleted.of(sides)));
    }
}
