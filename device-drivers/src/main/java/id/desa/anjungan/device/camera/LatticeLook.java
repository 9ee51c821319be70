package id.desa.anjungan.device.camera;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Looks for finder patterns in the frame changed in some way, and reads what lies between them.
final class LatticeLook implements QrLook {
    private static final int ENOUGH = 3;

    private final LatticeReader reader;
    private final Tone tone;
    private final UnaryOperator<Grey> change;
    private final int radius;
    private final int bias;

    /// @param tone in which it is looked for and read
    /// @param change in which finder patterns are looked for only
    /// @param radius of what is round a place when it is told whether it is dark, in pixels of the changed frame
    /// @param bias how much darker it must be
    LatticeLook(LatticeReader reader, Tone tone, UnaryOperator<Grey> change, int radius, int bias) {
        this.reader = reader;
        this.tone = tone;
        this.change = change;
        this.radius = radius;
        this.bias = bias;
    }

    @Override
    public Optional<String> at(Grey frame) {
        var changed = tone.of(change.apply(frame));
        var finders = FinderSearch.in(Bits.darkerThanAround(changed, radius, bias));
        return finders.size() < ENOUGH ? Optional.empty() : reader.read(tone.of(frame), finders);
    }
}
