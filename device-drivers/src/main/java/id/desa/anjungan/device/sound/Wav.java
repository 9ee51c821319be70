package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.Speaker.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// What `espeak-ng --stdout` writes: a header of 44 bytes, whose length is made up because it cannot know it yet, then
/// PCM to the end.
final class Wav {
    private static final int HEADER = 44;
    private static final int RIFF = 0x52494646;
    private static final int CHANNELS_AT = 22;
    private static final int RATE_AT = 24;
    private static final int BITS_AT = 34;
    private static final int BITS = 16;
    private static final int SLOWEST = 4_000;
    private static final int FASTEST = 192_000;

    private Wav() {}

    /// Empty of anything else.
    static Optional<Sound> parse(byte... file) {
        if (file.length < HEADER || ByteBuffer.wrap(file).getInt(0) != RIFF) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var channels = header.getShort(CHANNELS_AT);
        var rate = header.getInt(RATE_AT);
        var good = header.getShort(BITS_AT) == BITS
                && (channels == 1 || channels == 2)
                && rate >= SLOWEST
                && rate <= FASTEST;
        return good
                ? Optional.of(new Sound(Arrays.copyOfRange(file, HEADER, file.length), rate, channels))
                : Optional.empty();
    }
}
