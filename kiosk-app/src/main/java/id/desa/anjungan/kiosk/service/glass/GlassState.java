package id.desa.anjungan.kiosk.service.glass;

import java.time.Instant;
import java.util.List;

/// Picture and touch.
public sealed interface GlassState {
    record Choosing() implements GlassState {}

    /// One target after the other.
    record Pressing(List<Spot> pressed, Instant since) implements GlassState {
        public Pressing {
            pressed = List.copyOf(pressed);
        }
    }

    record Judged(Judgement judgement) implements GlassState {}

    /// Which way the picture lies.
    record Turning() implements GlassState {}

    record Setting(GlassSetting wanted, GlassSetting before, int call, Instant since) implements GlassState {}

    /// It is set: who can confirm it can see and touch it. Nobody does, and it is as before.
    record Trying(GlassSetting wanted, GlassSetting before, Instant since) implements GlassState {}

    record Keeping(GlassSetting wanted, GlassSetting before, int call, Instant since) implements GlassState {}

    record Ended(End end) implements GlassState {}

    enum End {
        KEPT,
        /// A picture that is now high instead of broad; it is laid out for that from the next start of the program on.
        KEPT_ACROSS,
        REVERTED,
        /// The display takes no orders, as on a desk.
        CANNOT_SET,
        /// It is set until the next start; the disk refused.
        NOT_KEPT
    }

    default boolean busy() {
        return this instanceof Setting || this instanceof Trying || this instanceof Keeping;
    }
}
