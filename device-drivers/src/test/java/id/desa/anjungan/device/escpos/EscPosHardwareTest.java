package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.ReceiptPrinter;
import id.desa.anjungan.device.ReceiptPrinterContract;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.device.peer.Person;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/// The same contract before a real printer and a person at a terminal: `./mvnw verify -pl device-drivers -am
/// -Dtest=EscPosHardwareTest -Dtest.without= -Dgroups=hardware
/// -Danjungan.receipt-printer="escpos+usb:///dev/usb/lp0?model=epson-tm-t20"`.
@Tag("hardware")
class EscPosHardwareTest implements ReceiptPrinterContract {
    private static final String NAMED_BY = "anjungan.receipt-printer";

    @Override
    public Bench bench() {
        return new AskingBench(printer(), Person.atTheTerminal());
    }

    @Override
    public Bench patientBench() {
        return bench();
    }

    private static ReceiptPrinter printer() {
        var uri = System.getProperty(NAMED_BY);
        assertThat(uri).as("-D" + NAMED_BY + "=URI names the printer").isNotNull();
        return switch (new DeviceCatalog(Runnable::run).receiptPrinter(uri)) {
            case Lookup.Found<ReceiptPrinter>(var printer) -> printer;
            case Lookup.NoDriver<ReceiptPrinter>(var reason) -> throw new AssertionError(reason);
        };
    }

    private record AskingBench(ReceiptPrinter printer, Person person) implements Bench {
        @Override
        public void openCover() {
            person.please("open the cover");
        }

        @Override
        public void emptyPaper() {
            person.please("take the roll out and close the cover");
        }

        @Override
        public void emptyPaperHalfWay() {
            person.please("put in a roll of which 4 cm are left");
        }

        @Override
        public void runLow() {
            person.please("put in a roll that is nearly at its end");
        }

        @Override
        public void fallSilent() {
            person.please("use a line that carries nothing back, such as a serial one without its RX wire");
        }

        @Override
        public void vanishHalfWay(Duration away) {
            person.please("get ready: pull the plug while the next slip prints, and put it back after "
                    + away.toSeconds() + " s");
        }

        @Override
        public void refill() {
            person.please("put a full roll in and close the cover");
        }

        @Override
        public void unplug() {
            person.please("pull the plug");
        }

        @Override
        public void plugIn() {
            person.please("put the plug back and wait until the printer is ready");
        }

        @Override
        public int slipsOut() {
            return person.counts("whole slips came out since the last answer");
        }

        @Override
        public void close() {
            printer.close();
            person.close();
        }
    }
}
