package id.desa.anjungan.provisioning.check;

import java.util.function.Consumer;

/// One test from its beginning to what the machine can tell. Blocks.
public final class GuidedTest {
    private final Trials trials;
    private final Watches watches;
    private final TouchWatch touch;

    public GuidedTest(Trials trials, Watches watches, TouchWatch touch) {
        this.trials = trials;
        this.watches = watches;
        this.touch = touch;
    }

    /// @param steps hears what is being waited for, such as `watching`
    public Finding run(DeviceTest test, TestSheet sheet, Consumer<String> steps) throws InterruptedException {
        steps.accept("started");
        return switch (test) {
            case PRINT -> trials.page(sheet);
            case RECEIPT -> trials.slip(sheet);
            case SOUND -> trials.sound();
            case SCAN -> watches.scan();
            case CARD -> watches.card();
            case PANEL -> panel(steps);
            case TOUCH -> touch.touched();
        };
    }

    /// First the hand, then the eye: the lamp blinks last, so that the question comes while it is fresh.
    private Finding panel(Consumer<String> steps) throws InterruptedException {
        steps.accept("switches");
        var switched = watches.switches();
        if (!(switched instanceof Finding.Good)) {
            return switched;
        }
        steps.accept("lamp");
        return switch (trials.lamp()) {
            case Finding.AskAPerson(var note) -> new Finding.AskAPerson(switched.note() + " " + note);
            case Finding.Good good -> good;
            case Finding.Failed failed -> failed;
        };
    }
}
