package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A page printer whose every step a test can watch and whose every answer it can choose. Paper that came out stays
/// out.
public final class BenchPagePrinter implements PagePrinter {
    enum Step {
        BEFORE_BYTES,
        AFTER_BYTES
    }

    public final List<PrintRef> paperOut = new ArrayList<>();
    final Map<PrintRef, PrintOutcome> memory = new HashMap<>();
    Set<Media> trays = Set.of(Media.A4);
    PrinterStatus status = new PrinterStatus.Ready();
    PrintOutcome outcome = new PrintOutcome.Printed(Evidence.COUNTER);
    long counter = 100;
    String source = "snmp";
    int cleared;
    Consumer<Step> watch = _ -> {};
    Runnable countWatch = () -> {};

    @Override
    public PrinterStatus status() {
        return status;
    }

    @Override
    public long impressions() {
        countWatch.run();
        return counter;
    }

    @Override
    public String impressionsBy() {
        return source;
    }

    @Override
    public boolean takes(Media media) {
        return trays.contains(media);
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        watch.accept(Step.BEFORE_BYTES);
        if (!(outcome instanceof PrintOutcome.NotPrinted)) {
            paperOut.add(job.ref());
            counter += counter < 0 ? 0 : job.pages() * job.copies();
        }
        memory.put(job.ref(), outcome);
        progress.at(job.pages(), status);
        watch.accept(Step.AFTER_BYTES);
        return outcome;
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        return memory.getOrDefault(ref, new PrintOutcome.Uncertain(new PrinterStatus.Silent()));
    }

    @Override
    public synchronized void clear() {
        cleared++;
        notifyAll();
    }

    /// Blocks until it was cleared that often.
    synchronized void awaitCleared(int times) {
        var last = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (cleared < times) {
            if (System.nanoTime() > last) {
                throw new AssertionError("cleared " + cleared + " times");
            }
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {}
}
