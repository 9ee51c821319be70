package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Statistic;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// A laser made of nothing, `sim:page-printer`.
public final class SimulatedPagePrinter extends SimulatedPrinter<PageJob> implements PagePrinter {
    private final AtomicBoolean swallowing = new AtomicBoolean();
    private final Set<Media> sheets;

    /// @param sheets what its trays hold
    public SimulatedPagePrinter(Set<Media> sheets, SimulatedPace pace) {
        super(pace);
        this.sheets = Set.copyOf(sheets);
    }

    /// With A4 and F4, and as quick as can be.
    public SimulatedPagePrinter() {
        this(Set.of(Media.A4, Media.F4), SimulatedPace.INSTANT);
    }

    /// Stops by itself with this once that many sides of the next job are out.
    public void stopsAfter(int sides, PrinterStatus then) {
        path.stopsAfter(sides, then);
    }

    @Override
    FaultScript.Unit step() {
        return FaultScript.Unit.SIDES;
    }

    @Override
    Statistic counted() {
        return Statistic.SIDES;
    }

    /// Takes the next letter, says that all is well, and moves no paper.
    public void swallows() {
        swallowing.set(true);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.STATUS_CHANNEL, Capability.LIFE_COUNTER, Capability.DUPLEX);
    }

    @Override
    public String countedBy() {
        return "sim";
    }

    /// None while it cannot tell how it is: no way to ask is no way to ask for a count.
    @Override
    public long impressions() {
        return path.status() instanceof PrinterStatus.Silent ? -1 : path.moved();
    }

    @Override
    public boolean takes(Media media) {
        return sheets.contains(media);
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        return path.status().works() && swallowing.getAndSet(false)
                ? new PrintOutcome.Printed(Evidence.TRANSMITTED)
                : inTurn(job.ref(), job, () -> moved(job, progress));
    }

    private PrintOutcome moved(PageJob job, PrintProgress progress) {
        return takes(job.media())
                ? path.move(job.pages() * job.copies(), progress, Evidence.COUNTER)
                : new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_NEEDED));
    }
}
