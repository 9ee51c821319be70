package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed opens whole or not at all, however it was cut, moved or changed.
class SealedFileTest {
    private static final int SEALED = ContentKey.CHUNK + ContentKey.TAG;

    private final ECKey safe = RecoveryKeyFile.make();
    private final Header header = new Header(
            Purpose.KIOSK, new RecoveryKey(safe).id(), RecoveryKeyFile.make().toPublicJWK(), Dead.NOW);

    private ContentKey key() {
        return ContentKey.agreed(safe, header.epk(), header.prelude());
    }

    private byte[] sealed(byte[] plain) throws IOException {
        var to = new ByteArrayOutputStream();
        var sealing = new SealingStream(to, key());
        sealing.write(plain);
        sealing.finish();
        return to.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        return new OpeningStream(new ByteArrayInputStream(sealed), key()).readAllBytes();
    }

    private static byte[] some(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Refusal refusalOf(byte[] sealed) {
        try {
            opened(sealed);
            throw new AssertionError("it opened");
        } catch (Unusable refused) {
            return refused.refused().why();
        } catch (IOException odd) {
            throw new AssertionError(odd);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void opensToWhatWasSealed(int length) throws IOException {
        assertThat(opened(sealed(some(length)))).isEqualTo(some(length));
    }

    @Test
    void isRefusedCutAtEveryChunkAndBetween() throws IOException {
        var sealed = sealed(some(200_000));
        for (var length :
                new int[] {0, 1, 15, SEALED - 1, SEALED, SEALED + 1, 2 * SEALED, 3 * SEALED, sealed.length - 1}) {
            assertThat(refusalOf(Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isEqualTo(Refusal.DAMAGED);
        }
    }

    @Test
    void isRefusedWithChunksMovedDoubledOrAdded() throws IOException {
        var sealed = sealed(some(3 * ContentKey.CHUNK + 5));
        assertThat(refusalOf(pieces(sealed, 1, 0, 2, 3))).isEqualTo(Refusal.DAMAGED);
        assertThat(refusalOf(pieces(sealed, 0, 0, 1, 2, 3))).isEqualTo(Refusal.DAMAGED);
        assertThat(refusalOf(pieces(sealed, 0, 2, 3))).isEqualTo(Refusal.DAMAGED);
        assertThat(refusalOf(pieces(sealed, 0, 1, 2, 3, 3))).isEqualTo(Refusal.DAMAGED);
        assertThat(opened(pieces(sealed, 0, 1, 2, 3))).hasSize(3 * ContentKey.CHUNK + 5);
    }

    private static byte[] pieces(byte[] sealed, int... order) {
        var to = new ByteArrayOutputStream();
        for (var piece : order) {
            to.writeBytes(Arrays.copyOfRange(sealed, piece * SEALED, Math.min(sealed.length, (piece + 1) * SEALED)));
        }
        return to.toByteArray();
    }

    @Test
    void isRefusedWithAnyBitChanged() throws IOException {
        var sealed = sealed(some(ContentKey.CHUNK + 100));
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(refusalOf(changed)).isEqualTo(Refusal.DAMAGED);
        }
    }

    @Test
    void doesNotOpenUnderAnotherHeader() throws IOException {
        var sealed = sealed(some(10));
        var later = new Header(Purpose.VILLAGE, header.kid(), header.epk(), header.at());
        var key = ContentKey.agreed(safe, later.epk(), later.prelude());
        try {
            new OpeningStream(new ByteArrayInputStream(sealed), key).readAllBytes();
            throw new AssertionError("it opened");
        } catch (Unusable refused) {
            assertThat(refused.refused().why()).isEqualTo(Refusal.DAMAGED);
        }
    }
}
