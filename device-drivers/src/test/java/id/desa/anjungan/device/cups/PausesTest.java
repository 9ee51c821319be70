package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The printer is not responding.",
                "The printer may not exist or is unavailable at this time.",
                "Printer stopped due to backend errors; please consult the /var/log/cups/error_log file for details."
            })
    void knowsTheLastWordsOfASpooler(String message) {
        assertThat(Pauses.isOfTheSpooler(queue(PrinterState.stopped, message, true)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Paused", "Ganti toner", "Not the printer is not responding.", "Der Drucker antwortet nicht."
            })
    void takesEverythingElseForAPersons(String message) {
        assertThat(Pauses.isOfTheSpooler(queue(PrinterState.stopped, message, true)))
                .isFalse();
    }

    @Test
    void leavesAQueueThatRunsOrTakesNoJobs() {
        var message = "The printer is not responding.";
        assertThat(Pauses.isOfTheSpooler(queue(PrinterState.processing, message, true)))
                .isFalse();
        assertThat(Pauses.isOfTheSpooler(queue(PrinterState.stopped, message, false)))
                .isFalse();
    }

    private static PrinterView queue(PrinterState state, String message, boolean accepting) {
        return PrinterView.of(AttributeGroup.groupOf(
                Tag.printerAttributes,
                Types.printerState.of(state),
                Types.printerStateReasons.of("paused"),
                Types.printerStateMessage.of(message),
                Types.printerIsAcceptingJobs.of(accepting)));
    }
}
