package id.desa.anjungan.device.cups;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import id.desa.anjungan.device.PrinterNote;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/// A queue its spooler stopped with a job in it, before a printer that is ready.
class ResumingTest {
    private static final URI QUEUE = URI.create("ipp://10.0.0.4/printers/surat");
    private static final URI PRINTER = URI.create("ipp://10.0.0.5/ipp/print");

    private final List<PrinterNote> notes = new ArrayList<>();
    private boolean mayCancel = true;
    private boolean listsJobs = true;
    private int resumed;

    @Test
    void resumesOnceWhatWaitedIsThrownAway() {
        resuming().now();
        assertThat(resumed).isEqualTo(1);
        assertThat(notes).singleElement().isInstanceOf(PrinterNote.Resumed.class);
    }

    @Test
    void leavesAQueueStoppedThatHoldsWhatItMayNotThrowAway() {
        mayCancel = false;
        resuming().now();
        assertThat(resumed).isZero();
        assertThat(notes).singleElement().isInstanceOf(PrinterNote.MayNotResume.class);
    }

    @Test
    void triesAgainSoonWhereTheSpoolerFailedInTheMiddle() {
        var resuming = resuming();
        listsJobs = false;
        resuming.now();
        assertThat(notes).isEmpty();
        listsJobs = true;
        resuming.now();
        assertThat(resumed).isEqualTo(1);
    }

    private Resuming resuming() {
        var spool = new Spool(QUEUE, "nobody", this::answer, "none", new Abilities());
        var operator = new IppPrinter(QUEUE, "nobody", this::answer);
        return new Resuming(spool, operator, new ReentrantLock(), Duration.ofMinutes(10), notes::add);
    }

    private IppPacket answer(URI target, IppPacket request, byte[] document) throws IOException {
        var operation = request.getOperation();
        if (operation.equals(Operation.getJobs) && !listsJobs) {
            throw new IOException("the spooler went");
        }
        if (operation.equals(Operation.getJobs)) {
            return ok(AttributeGroup.groupOf(
                    Tag.jobAttributes,
                    Types.jobId.of(7),
                    Types.jobName.of("A-7"),
                    Types.jobState.of(JobState.pending)));
        }
        if (operation.equals(Operation.cancelJob)) {
            return new IppPacket(mayCancel ? Status.successfulOk : Status.clientErrorForbidden, 1);
        }
        if (operation.equals(Operation.resumePrinter)) {
            resumed++;
            return new IppPacket(Status.successfulOk, 1);
        }
        return ok(target.equals(QUEUE) ? stopped() : idle());
    }

    private static AttributeGroup stopped() {
        return AttributeGroup.groupOf(
                Tag.printerAttributes,
                Types.printerState.of(PrinterState.stopped),
                Types.printerStateReasons.of("paused"),
                Types.printerStateMessage.of("The printer is not responding."),
                PrinterView.DEVICE_URI.of(PRINTER));
    }

    private static AttributeGroup idle() {
        return AttributeGroup.groupOf(Tag.printerAttributes, Types.printerState.of(PrinterState.idle));
    }

    private static IppPacket ok(AttributeGroup group) {
        return new IppPacket(Status.successfulOk, 1, group);
    }
}
