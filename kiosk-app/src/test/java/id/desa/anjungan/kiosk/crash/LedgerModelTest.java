package id.desa.anjungan.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// All orders of events around one letter, with the power cut at each step of each.
class LedgerModelTest {
    private static final int DEPTH = Integer.getInteger("model.depth", 5);

    private final Path scratch = Folders.scratch();
    private final Logger kiosk = (Logger) LoggerFactory.getLogger("id.desa.anjungan.kiosk");

    @BeforeEach
    void saysNothingOfAThousandPowerCuts() {
        kiosk.setLevel(Level.OFF);
    }

    @AfterEach
    void leavesNothing() {
        kiosk.setLevel(null);
        Folders.delete(scratch);
    }

    @Test
    void inEveryOrderOfEventsALetterComesOutAtMostOnceAndIsNeverLost() throws SQLException {
        try (var first = kiosk("first", UnaryOperator.identity());
                var second = kiosk("second", UnaryOperator.identity())) {
            var model = new LedgerModel(List.of(first, second));
            var explored = model.explore(DEPTH);
            System.out.printf(
                    "print ledger: %d states after %d events in all orders up to %d, power cut at each step%n",
                    explored.states(), explored.steps(), DEPTH);
            assertThat(explored.broken()).isEmpty();
            model.canAlwaysEndWell();
            assertThat(model.broken()).isEmpty();
            assertThat(explored.states()).isGreaterThan(1_000);
        }
    }

    /// As if the pipeline believed whatever a printer's memory lacks.
    @Test
    void findsOutAPipelineThatTakesForgettingForNotPrinted() throws SQLException {
        assertThat(broken(Forgetful::new)).anyMatch(what -> what.startsWith("two sheets of one letter"));
    }

    @Test
    void findsOutAPipelineThatLeavesTheQueueAsItIs() throws SQLException {
        assertThat(broken(Uncleared::new)).isNotEmpty();
    }

    private Iterable<String> broken(UnaryOperator<PagePrinter> flaw) throws SQLException {
        try (var first = kiosk("first", flaw);
                var second = kiosk("second", flaw)) {
            return new LedgerModel(List.of(first, second)).explore(DEPTH).broken();
        }
    }

    private ModelKiosk kiosk(String name, UnaryOperator<PagePrinter> flaw) throws SQLException {
        return new ModelKiosk(scratch.resolve(name), flaw);
    }

    private static class Passing implements PagePrinter {
        private final PagePrinter printer;

        Passing(PagePrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrinterStatus status() {
            return printer.status();
        }

        @Override
        public long impressions() {
            return printer.impressions();
        }

        @Override
        public String countedBy() {
            return printer.countedBy();
        }

        @Override
        public boolean takes(Media media) {
            return printer.takes(media);
        }

        @Override
        public PrintOutcome print(PageJob job, PrintProgress progress) {
            return printer.print(job, progress);
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            return printer.outcomeOf(ref);
        }

        @Override
        public void clear() {
            printer.clear();
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    private static final class Forgetful extends Passing {
        Forgetful(PagePrinter printer) {
            super(printer);
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            return super.outcomeOf(ref) instanceof PrintOutcome.Printed printed
                    ? printed
                    : new PrintOutcome.NotPrinted(status());
        }
    }

    private static final class Uncleared extends Passing {
        Uncleared(PagePrinter printer) {
            super(printer);
        }

        @Override
        public void clear() {
            // somebody forgot
        }
    }
}
