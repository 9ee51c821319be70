package id.desa.anjungan.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Camera.Frame;
import id.desa.anjungan.device.peer.picture.Kind;
import id.desa.anjungan.device.peer.picture.PlainPicture;
import id.desa.anjungan.device.peer.picture.Presented;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A few pictures, so that a broken look is noticed. How many are read of many: `./anjungan bench qr`.
class QrFrameDecoderTest {
    private static final int LOOKS = 15;
    private static final long SEED = 20_261_121;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPTY")
    void readsAPictureOfEachKindThatIsNotTooHard(Kind kind) {
        var presented = new Presented(kind, 0.15, SEED);
        assertThat(readWithin(LOOKS, presented.frames(1).getFirst())).isEqualTo(presented.content());
    }

    @Test
    void readsNothingWhereNothingIs() {
        assertThat(readWithin(
                        LOOKS, new Presented(Kind.EMPTY, 0, SEED).frames(1).getFirst()))
                .isEmpty();
    }

    @Test
    void readsNothingInNoiseAndInFramesOfAnySize() {
        var random = new Random(SEED);
        for (var size : new int[] {1, 2, 7, 33, 128, 300}) {
            var noise = PlainPicture.grey(size, size, 0);
            random.nextBytes(noise.grey());
            assertThat(readWithin(LOOKS, noise)).isEmpty();
            assertThat(readWithin(LOOKS, PlainPicture.grey(size, size, 255))).isEmpty();
        }
    }

    private static Optional<String> readWithin(int looks, Frame frame) {
        var decoder = new QrFrameDecoder();
        for (var look = 0; look < looks; look++) {
            var read = decoder.read(frame);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
