package id.desa.anjungan.device;

import java.util.function.Consumer;

/// Shows what is before it, frame by frame, to one listener on a thread of its own. A listener that is slow misses
/// frames; it never gets old ones. Frames are kept by nobody.
public interface Camera extends Device {
    @Override
    PeripheralStatus status();

    void onFrame(Consumer<Frame> listener);

    /// Grey values row by row, 0 black to 255 white.
    record Frame(int width, int height, byte[] grey) {
        public Frame {
            if (width <= 0 || height <= 0 || grey.length != width * height) {
                throw new IllegalArgumentException("a frame is width times height bytes");
            }
        }

        @Override
        public String toString() {
            return "Frame[" + width + "x" + height + "]";
        }
    }
}
