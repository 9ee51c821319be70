package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.device.PrintProgress;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// A laser in a [World]. What it is sent names its letter, and a course says what becomes of it.
final class ScriptedPrinter implements PagePrinter {
    private static final PrinterStatus EMPTY = new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY);

    private final World world;
    private Course course = Course.FINE;
    private Meanwhile meanwhile = Meanwhile.NOTHING;
    private volatile CountDownLatch hanging = new CountDownLatch(1);

    ScriptedPrinter(World world) {
        this.world = world;
    }

    /// What becomes of the next letter.
    enum Course {
        FINE,
        /// Nothing is taken.
        NO_PAPER,
        /// Taken, and given back before the first side.
        CANCELLED,
        /// The tray runs out behind the first side.
        HALF,
        /// All of it comes out and nobody can prove it.
        UNPROVEN,
        /// All is taken, and no paper moves.
        SWALLOWED,
        /// All is taken, and the printer says nothing more while this kiosk lives.
        HANGS
    }

    /// What happened to the printer while the kiosk was away.
    enum Meanwhile {
        NOTHING,
        /// It had all it needed and finished what it was at.
        FINISHED,
        /// Its power went too: it knows nothing any more, but for its counter.
        FORGOT,
        /// And it has no counter.
        FORGOT_UNCOUNTED,
        /// It is still off.
        OFF,
        /// What it was sent waits in a spooler that says so.
        WAITS,
        /// What it was sent waits in a spooler that cannot tell, and comes out as soon as nobody looks.
        LURKS
    }

    void next(Course next) {
        course = next;
    }

    void comesBack(Meanwhile how) {
        meanwhile = how;
        switch (how) {
            case NOTHING, WAITS, LURKS -> {}
            case FINISHED -> goesOn();
            case FORGOT, FORGOT_UNCOUNTED, OFF -> drop();
        }
    }

    /// Somebody sees to the printer: it is as good as new.
    void isMended() {
        meanwhile = Meanwhile.NOTHING;
        course = Course.FINE;
    }

    /// Whatever still waits comes out now.
    void goesOn() {
        world.jobs().stream().filter(job -> !job.over()).forEach(job -> sides(job.name(), job.sides() - job.out()));
    }

    @Override
    public PrinterStatus status() {
        return meanwhile == Meanwhile.OFF ? new PrinterStatus.Offline("off") : new PrinterStatus.Ready();
    }

    @Override
    public long impressions() {
        var counted = meanwhile == Meanwhile.OFF || meanwhile == Meanwhile.FORGOT_UNCOUNTED ? -1 : world.counter();
        if (meanwhile == Meanwhile.LURKS) {
            goesOn();
        }
        return counted;
    }

    @Override
    public String countedBy() {
        return "sim";
    }

    @Override
    public boolean takes(Media media) {
        return true;
    }

    @Override
    public PrintOutcome print(PageJob job, PrintProgress progress) {
        if (course == Course.NO_PAPER) {
            return new PrintOutcome.NotPrinted(EMPTY);
        }
        var name = job.ref().name();
        var sides = job.pages() * job.copies();
        world.happens("sent " + name + " " + new String(job.pdf(), StandardCharsets.UTF_8) + " " + sides);
        return switch (course) {
            case FINE, NO_PAPER -> {
                sides(name, sides);
                yield new PrintOutcome.Printed(Evidence.COUNTER);
            }
            case CANCELLED -> {
                world.happens("dropped " + name);
                yield new PrintOutcome.NotPrinted(EMPTY);
            }
            case HALF -> {
                sides(name, 1);
                world.happens("dropped " + name);
                yield new PrintOutcome.Uncertain(EMPTY);
            }
            case UNPROVEN -> {
                sides(name, sides);
                yield new PrintOutcome.Printed(Evidence.TRANSMITTED);
            }
            case HANGS -> {
                hanging.countDown();
                yield never();
            }
            case SWALLOWED -> {
                world.happens("dropped " + name);
                yield new PrintOutcome.Printed(Evidence.TRANSMITTED);
            }
        };
    }

    private static PrintOutcome never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the program ends");
    }

    void awaitHanging() throws InterruptedException {
        hanging.await();
        hanging = new CountDownLatch(1);
    }

    private void sides(String job, int many) {
        for (var side = 0; side < many; side++) {
            world.happens("side " + job);
        }
    }

    @Override
    public PrintOutcome outcomeOf(PrintRef ref) {
        var job = world.jobs().stream()
                .filter(one -> one.name().equals(ref.name()))
                .findFirst();
        return switch (meanwhile) {
            case FORGOT, FORGOT_UNCOUNTED, OFF, LURKS -> new PrintOutcome.Uncertain(status());
            case NOTHING, FINISHED, WAITS ->
                job.map(this::resolved).orElseGet(() -> new PrintOutcome.Uncertain(status()));
        };
    }

    private PrintOutcome resolved(World.Job job) {
        if (job.isWhole()) {
            return new PrintOutcome.Printed(Evidence.COUNTER);
        }
        if (!job.over()) {
            world.happens("dropped " + job.name());
        }
        return job.out() == 0 ? new PrintOutcome.NotPrinted(status()) : new PrintOutcome.Uncertain(status());
    }

    @Override
    public void clear() {
        drop();
    }

    private void drop() {
        world.jobs().stream().filter(job -> !job.over()).forEach(job -> world.happens("dropped " + job.name()));
    }

    @Override
    public void close() {}
}
