package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PagePrinterContract;
import id.desa.anjungan.device.peer.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

/// The contract before a real printer, whose cover, tray and plug are a person's:
/// `-Dprinter=ipp://localhost/printers/surat`.
@Tag("hardware")
class CupsPagePrinterHardwareTest implements PagePrinterContract {
    @Override
    public Bench bench() {
        return new PrinterAndPerson(CupsSettings.STANDARD);
    }

    @Override
    public Bench patientBench() {
        return new PrinterAndPerson(CupsSettings.STANDARD.withStops(Duration.ofMinutes(2), Duration.ofMinutes(2)));
    }

    private static final class PrinterAndPerson implements Bench {
        private final Person person = Person.atTheTerminal();
        private final PagePrinter printer;

        private PrinterAndPerson(CupsSettings settings) {
            var queue = Objects.requireNonNull(System.getProperty("printer"), "name the queue: -Dprinter=ipp://...");
            printer = new CupsPagePrinter(CupsQueue.of(URI.create(queue)), settings);
            person.please("fill the tray with A4, close every cover and take all paper from the output");
        }

        @Override
        public PagePrinter printer() {
            return printer;
        }

        @Override
        public PageJob letter(Media media, int pages) {
            return SampleLetter.job(media, pages);
        }

        @Override
        public void openCover() {
            person.please("open the cover");
        }

        @Override
        public void emptyTray() {
            person.please("close the cover and empty the tray");
        }

        @Override
        public void openCoverAfter(int sides) {
            person.please("be ready to open the cover as soon as " + sides + " sides are out of the next letter");
        }

        @Override
        public void emptyTrayAfter(int sides) {
            person.please("leave " + sides + " sheets in the tray"
                    + (sides == 0 ? ", or pull it when the letter comes" : ""));
        }

        @Override
        public void refill() {
            person.please("fill the tray and close the cover");
        }

        @Override
        public void swallow() {
            person.please("make the printer take a letter and print nothing, or stop here: most cannot be made to");
        }

        @Override
        public void unplug() {
            person.please("pull the printer's data cable");
        }

        @Override
        public void plugIn() {
            person.please("plug the cable in and wait until the printer is ready");
        }

        @Override
        public int sidesOut() {
            return person.counts("printed sides lie in the output since this test began");
        }

        @Override
        public int documentsLeft() {
            return person.counts("documents does `lpstat -o` list");
        }

        @Override
        public void close() {
            printer.close();
            person.close();
        }
    }
}
