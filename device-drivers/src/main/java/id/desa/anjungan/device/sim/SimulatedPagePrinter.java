package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// A laser made of nothing, `sim:page-printer`. Its hands may move from any thread while it prints.
public final class SimulatedPagePrinter implements PagePrinter {
    private final ReentrantLock line = new ReentrantLock();
    private final SimulatedPaperPath path;
    private final Set<Media> sheets;
    private final List<PageJob> paperOut = new ArrayList<>();
    private final Map<PrintRef, PrintOutcome> outcomes = new HashMap<>();

    /// @param sheets what its trays hold
    public SimulatedPagePrinter(Set<Media> sheets, SimulatedPace pace) {
        this.sheets = Set.copyOf(sheets);
        this.path = new SimulatedPaperPath(pace);
    }

    /// With A4 and F4, and as quick as can be.
    public SimulatedPagePrinter() {
        this(Set.of(Media.A4, Media.F4), SimulatedPace.INSTANT);
    }

    /// From now on it says this of itself; a job that waits for a mended cause goes on.
    public void becomes(PrinterStatus next) {
        path.becomes(next);
    }

    /// Stops by itself with this once that many sides of the next job are out.
    public void stopsAfter(int sides, PrinterStatus then) {
        path.stopsAfter(sides, then);
    }

    /// The letters that came out whole, oldest first.
    public synchronized List<PageJob> paperOut() {
        return List.copyOf(paperOut);
    }

    @Override
    public PrinterStatus status() {
        return path.status();
    }

    @Override
    public long impressions() {
        return path.moved();
    }

    @Override
    public boolean takes(Media media) {
        return sheets.contains(media);
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        line.lock();
        try {
            var outcome = takes(job.media())
                    ? path.move(job.pages() * job.copies(), progress, Evidence.COUNTER)
                    : new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED));
            keep(job, outcome);
            return outcome;
        } finally {
            line.unlock();
        }
    }

    private synchronized void keep(PageJob job, PrintOutcome outcome) {
        outcomes.put(job.ref(), outcome);
        if (outcome instanceof PrintOutcome.Printed) {
            paperOut.add(job);
        }
    }

    @Override
    public synchronized PrintOutcome outcomeOf(PrintRef ref) {
        return outcomes.getOrDefault(ref, new PrintOutcome.Uncertain(status()));
    }

    @Override
    public void clear() {}

    @Override
    public void close() {
        path.close();
    }
}
