package id.desa.anjungan.device.sim;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PagePrinterContract;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedPagePrinterTest implements PagePrinterContract {
    private static final SimulatedPace PATIENT = new SimulatedPace(Duration.ofMillis(1), Duration.ofMinutes(1));
    private static final PageJob LETTER = new PageJob(new PrintRef("A-1"), new byte[] {1}, 2, Media.F4, 1);

    @Override
    public Bench bench() {
        return new SimulatedBench(new SimulatedPagePrinter());
    }

    @Override
    public Bench patientBench() {
        return new SimulatedBench(new SimulatedPagePrinter(Set.of(Media.A4, Media.F4), PATIENT));
    }

    @Test
    void goesOnWhenTheCauseIsMendedInTime() {
        var printer = new SimulatedPagePrinter(Set.of(Media.F4), PATIENT);
        printer.stopsAfter(1, new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        PrintProgress mend = (_, status) -> {
            if (status instanceof PrinterStatus.Stopped) {
                printer.becomes(new PrinterStatus.Ready());
            }
        };
        assertThat(printer.print(LETTER, mend)).isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
    }

    @Test
    void goesOnPrintingAfterAClearThatFoundNothing() {
        var printer = new SimulatedPagePrinter();
        printer.clear();
        assertThat(printer.print(LETTER, PrintProgress.NONE)).isEqualTo(new PrintOutcome.Printed(Evidence.COUNTER));
    }

    @Test
    void keepsWhatItPrintedAndRemembersItsOutcome() {
        var printer = new SimulatedPagePrinter();
        var outcome = printer.print(LETTER, PrintProgress.NONE);
        assertThat(printer.paperOut()).containsExactly(LETTER);
        assertThat(printer.outcomeOf(LETTER.ref())).isEqualTo(outcome);
    }

    private record SimulatedBench(SimulatedPagePrinter simulated) implements Bench {
        @Override
        public PagePrinter printer() {
            return simulated;
        }

        @Override
        public PageJob letter(Media media, int pages) {
            return new PageJob(new PrintRef("A-" + System.nanoTime()), new byte[0], pages, media, 1);
        }

        @Override
        public void openCover() {
            simulated.becomes(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        }

        @Override
        public void emptyTray() {
            simulated.becomes(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        }

        @Override
        public void openCoverAfter(int sides) {
            simulated.stopsAfter(sides, new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
        }

        @Override
        public void emptyTrayAfter(int sides) {
            simulated.stopsAfter(sides, new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        }

        @Override
        public void refill() {
            simulated.becomes(new PrinterStatus.Ready());
        }

        @Override
        public void swallow() {
            simulated.swallows();
        }

        @Override
        public void unplug() {
            simulated.becomes(new PrinterStatus.Offline("unplugged"));
        }

        @Override
        public void plugIn() {
            refill();
        }

        @Override
        public int sidesOut() {
            return Math.toIntExact(simulated.impressions());
        }

        @Override
        public int documentsLeft() {
            return 0;
        }

        @Override
        public void close() {
            simulated.close();
        }
    }
}
