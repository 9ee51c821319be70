package id.desa.anjungan.kiosk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResealingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z"));
    private static final SecretKey OLD = key(1);
    private static final SecretKey NEW = key(2);
    private static final Resealing.Sealed MESSAGES =
            new Resealing.Sealed("outbox", "key", "body", "outbox/", "kind = 'secret'");

    private final Sealer before = new Sealer(List.of(new Sealer.Key((byte) 1, OLD)));
    private final Sealer during = new Sealer(List.of(new Sealer.Key((byte) 1, OLD), new Sealer.Key((byte) 2, NEW)));
    private final Sealer after = new Sealer(List.of(new Sealer.Key((byte) 2, NEW)));

    @TempDir
    Path dir;

    @Test
    void whatAnOlderKeyHadSealedIsReadWithoutItAfterwards() {
        try (var store = StoreFile.open(dir, CLOCK)) {
            var drafts = new DraftTable(store, CLOCK);
            var outbox = new Outbox(store, CLOCK);
            for (var i = 0; i < 45; i++) {
                drafts.put("r" + i, before.seal(("draft " + i).getBytes(UTF_8), "draft/r" + i));
            }
            outbox.add(new Message(
                    Lane.REQUEST,
                    "secret",
                    "k",
                    "s",
                    Base64.getEncoder().encodeToString(before.seal("a request".getBytes(UTF_8), "outbox/k"))));
            outbox.add(new Message(Lane.STATE, "plain", "p", "p", "{}"));

            var resealing = new Resealing(store, during, List.of(DraftTable.SEALED, MESSAGES));
            assertThat(resealing.run()).isEqualTo(46);
            assertThat(resealing.run()).as("once").isZero();

            var draft = drafts.find("r44", Duration.ofMinutes(10)).orElseThrow();
            assertThat(after.open(draft, "draft/r44")).contains("draft 44".getBytes(UTF_8));
            var body = Base64.getDecoder().decode(outbox.heads().getFirst().body());
            assertThat(after.open(body, "outbox/k")).contains("a request".getBytes(UTF_8));
            assertThat(outbox.heads().getLast().body()).isEqualTo("{}");
        }
    }

    private static SecretKey key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, "AES");
    }
}
