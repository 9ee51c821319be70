package id.desa.anjungan.device.camera;

import id.desa.anjungan.device.Camera.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds the QR code in the frames of one camera: by one cheap look at each frame, and one costly look in turn, so that
/// a code held still for a second is looked at in every way there is, and a frame without one costs little. One thread.
public final class QrFrameDecoder {
    /// No code with its quiet zone is smaller, in pixels.
    private static final int SMALLEST = 32;

    private static final int FAINT = 2;
    private static final int CLEAR = 7;
    private static final int NEAR = 8;
    private static final int HALF_AROUND = 12;
    private static final int AROUND = 20;

    private final LatticeReader reader = new LatticeReader();
    private final QrLook always = look(Tone.LOGARITHMIC, Grey::halved, HALF_AROUND);
    private final List<QrLook> inTurn = List.of(
            new ZxingLook(),
            look(Tone.LOGARITHMIC, UnaryOperator.identity(), AROUND),
            look(Tone.NEGATIVE, Grey::halved, HALF_AROUND),
            look(Tone.LOGARITHMIC, frame -> new Windows(frame).enlarged(0, 3), AROUND),
            sharp(Tone.AS_IT_IS, frame -> frame.sharpened(4), AROUND),
            look(Tone.LOGARITHMIC, frame -> frame.halved().halved(), NEAR),
            look(Tone.LOGARITHMIC, UnaryOperator.identity(), NEAR),
            look(Tone.NEGATIVE, UnaryOperator.identity(), AROUND),
            look(Tone.AS_IT_IS, Grey::halved, HALF_AROUND),
            sharp(Tone.LOGARITHMIC, frame -> new Windows(frame).enlarged(0, 2).sharpened(4), AROUND),
            sharp(Tone.LOGARITHMIC, frame -> frame.halved().sharpened(3), HALF_AROUND),
            sharp(Tone.NEGATIVE, frame -> frame.sharpened(4), AROUND),
            look(Tone.AS_IT_IS, UnaryOperator.identity(), AROUND),
            look(Tone.LOGARITHMIC, frame -> new Windows(frame).enlarged(1, 2), AROUND),
            look(Tone.NEGATIVE, frame -> frame.halved().halved(), NEAR));
    private int turn;

    private QrLook look(Tone tone, UnaryOperator<Grey> change, int radius) {
        return new LatticeLook(reader, tone, change, radius, FAINT);
    }

    /// Steeper edges make noise louder too.
    private QrLook sharp(Tone tone, UnaryOperator<Grey> change, int radius) {
        return new LatticeLook(reader, tone, change, radius, CLEAR);
    }

    /// What the code before the camera says, where one could be read in this frame.
    public Optional<String> read(Frame frame) {
        if (Math.min(frame.width(), frame.height()) < SMALLEST) {
            return Optional.empty();
        }
        var grey = Grey.of(frame);
        var read = always.at(grey);
        if (read.isPresent()) {
            return read;
        }
        turn = (turn + 1) % inTurn.size();
        return inTurn.get(turn).at(grey);
    }

    List<QrLook> looks() {
        return inTurn;
    }
}
