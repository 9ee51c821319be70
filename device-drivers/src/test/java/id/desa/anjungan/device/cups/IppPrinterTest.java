package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.PrintRef;
import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IppPrinterTest {
    private static final URI PRINTER = URI.create("ipp://10.0.0.5/ipp/print");

    /// It was still running when the printer was asked for what runs, and over when it was asked for what is over.
    @Test
    void countsAJobOnceThatEndsBetweenTwoQuestions() throws IOException {
        IppWire wire = (_, request, _) -> {
            var over = "completed".equals(request.getString(Tag.operationAttributes, Types.whichJobs));
            return over ? answer(job(7, JobState.completed, 2)) : answer(job(7, JobState.processing, 1));
        };
        assertThat(new IppPrinter(PRINTER, "nobody", wire).job(new PrintRef("A-7")))
                .contains(new JobView(7, "A-7", JobView.Stage.COMPLETED, OptionalInt.of(2)));
    }

    /// After its spooler died a printer may have the same letter twice, and paper of both.
    @Test
    void addsUpTwoJobsOfOneName() throws IOException {
        IppWire wire = (_, request, _) -> {
            var over = "completed".equals(request.getString(Tag.operationAttributes, Types.whichJobs));
            return over ? answer(job(7, JobState.completed, 2)) : answer(job(8, JobState.processing, 1));
        };
        assertThat(new IppPrinter(PRINTER, "nobody", wire).job(new PrintRef("A-7")))
                .contains(new JobView(8, "A-7", JobView.Stage.RUNNING, OptionalInt.of(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0401, 0x0402, 0x0403})
    void takesARefusedCancelForNone(int status) {
        var printer = new IppPrinter(PRINTER, "nobody", refusing(status));
        assertThatThrownBy(() -> printer.cancel(Set.of("A-7"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> printer.forget(7)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> printer.forget(new PrintRef("A-7"))).isInstanceOf(IOException.class);
    }

    /// It is over, or gone already.
    @ParameterizedTest
    @ValueSource(ints = {0x0000, 0x0404, 0x0406})
    void needNotTakeBackWhatIsOver(int status) throws IOException {
        var printer = new IppPrinter(PRINTER, "nobody", refusing(status));
        printer.cancel(Set.of("A-7"));
        printer.forget(7);
        assertThat(printer.job(new PrintRef("A-7"))).isPresent();
    }

    @Test
    void tellsWhetherAnythingThatMayPrintStays() throws IOException {
        assertThat(spool(refusing(0x0403)).clear()).isFalse();
        assertThat(spool(refusing(0x0406)).clear()).isTrue();
    }

    private static Spool spool(IppWire wire) {
        return new Spool(PRINTER, "nobody", wire, "none", new Abilities());
    }

    /// Lists a job that runs, and answers Cancel-Job so.
    private static IppWire refusing(int status) {
        return (_, request, _) -> {
            if (request.getOperation().equals(Operation.cancelJob)) {
                return new IppPacket(Status.Companion.get(status), 1);
            }
            return request.getOperation().equals(Operation.getJobs)
                    ? answer(job(7, JobState.processing, 1))
                    : answer(AttributeGroup.groupOf(Tag.printerAttributes));
        };
    }

    private static IppPacket answer(AttributeGroup job) {
        return new IppPacket(Status.successfulOk, 1, job);
    }

    private static AttributeGroup job(int id, JobState state, int sides) {
        return AttributeGroup.groupOf(
                Tag.jobAttributes,
                Types.jobId.of(id),
                Types.jobName.of("A-7"),
                Types.jobState.of(state),
                Types.jobImpressionsCompleted.of(sides));
    }
}
