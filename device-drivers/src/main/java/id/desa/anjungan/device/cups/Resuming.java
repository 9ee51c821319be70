package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.PrinterNote;
import id.desa.anjungan.device.PrinterStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Lets a queue print again that its spooler stopped, once the printer says that it is ready: CUPS itself
/// never does. What waited in it is thrown away first: it is of an ended session. Once for each stop: one
/// that comes back soon has a cause nobody sees from here.
final class Resuming {
    private final Spool spool;
    private final IppPrinter operator;
    private final ReentrantLock line;
    private final Duration again;
    private final Consumer<PrinterNote> notes;
    private Optional<Stopwatch> last = Optional.empty();

    /// @param operator the same queue, where CUPS believes who asks
    /// @param line held by whoever prints
    /// @param again the least time between two tries
    Resuming(Spool spool, IppPrinter operator, ReentrantLock line, Duration again, Consumer<PrinterNote> notes) {
        this.spool = spool;
        this.operator = operator;
        this.line = line;
        this.again = again;
        this.notes = notes;
    }

    /// Does nothing while a letter is under way: that one ends first.
    void look() {
        if (line.tryLock()) {
            try {
                now();
            } finally {
                line.unlock();
            }
        }
    }

    /// By the holder of the line.
    void now() {
        try {
            var queue = spool.queue().view();
            if (Pauses.isOfTheSpooler(queue)
                    && last.map(time -> time.hasRun(again)).orElse(true)
                    && spool.statusBeyond(queue) instanceof PrinterStatus.Ready) {
                var isEmpty = spool.clear();
                last = Optional.of(Stopwatch.started()); // a spooler that failed just now is tried again soon
                if (isEmpty) {
                    resume(queue.message());
                } else {
                    notes.accept(new PrinterNote.MayNotResume("somebody else's letter waits in the queue"));
                }
            }
        } catch (IOException _) {
            // No spooler, no queue to resume.
        }
    }

    private void resume(String why) {
        try {
            operator.resume();
            notes.accept(new PrinterNote.Resumed(why));
        } catch (IOException e) {
            notes.accept(new PrinterNote.MayNotResume(String.valueOf(e.getMessage())));
        }
    }
}
