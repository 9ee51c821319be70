package id.desa.anjungan.kiosk.village;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Says from the last few calls how the line is. One slow call is no state: medians decide, and what made it slow must
/// get clearly better before it is good again. Not thread-safe.
public final class LinkMeter {
    /// A resident who taps waits so long at least.
    private static final Duration SLOW_TAP = Duration.ofMillis(1_000);
    private static final Duration QUICK_TAP = Duration.ofMillis(700);
    /// So long a letter of the usual size travels.
    private static final Duration SLOW_LETTER = Duration.ofSeconds(8);
    private static final Duration QUICK_LETTER = Duration.ofSeconds(5);
    private static final long LETTER_BYTES = 100_000;
    /// A shorter body tells of the round trip and not of the rate.
    private static final long TELLING_BYTES = 8_000;
    private static final int TAPS = 5;
    private static final int RATES = 3;

    private final Recent taps = new Recent(TAPS);
    private final Recent letters = new Recent(RATES);
    private LinkState state = LinkState.DOWN;

    /// Nothing is known before the first call.
    public LinkState state() {
        return state;
    }

    /// A call was answered.
    public LinkState answered() {
        if (state == LinkState.DOWN) {
            state = judged(SLOW_TAP, SLOW_LETTER);
        }
        return state;
    }

    /// How long an answered call took.
    public LinkState took(CallTime time) {
        if (time.light()) {
            taps.add(time.firstByte().toNanos());
        }
        if (time.bytes() >= TELLING_BYTES) {
            letters.add(time.body().toNanos() / time.bytes() * LETTER_BYTES);
        }
        state = switch (state) {
            case DOWN, GOOD -> judged(SLOW_TAP, SLOW_LETTER);
            case SLOW -> judged(QUICK_TAP, QUICK_LETTER);
        };
        return state;
    }

    /// No answer came in time, or none that was the village's. What was measured before tells nothing of the line that
    /// comes back.
    public LinkState lost() {
        taps.forget();
        letters.forget();
        state = LinkState.DOWN;
        return state;
    }

    private LinkState judged(Duration tap, Duration letter) {
        return taps.median() >= tap.toNanos() || letters.median() >= letter.toNanos() ? LinkState.SLOW : LinkState.GOOD;
    }

    /// The last few of a kind; too few have no median.
    private static final class Recent {
        private static final int FEW = 3;
        private final int most;
        private final Deque<Long> values = new ArrayDeque<>();

        Recent(int most) {
            this.most = most;
        }

        void add(long value) {
            values.addLast(value);
            if (values.size() > most) {
                values.removeFirst();
            }
        }

        void forget() {
            values.clear();
        }

        long median() {
            return values.size() < Math.min(FEW, most)
                    ? 0
                    : values.stream()
                            .sorted()
                            .skip(values.size() / 2)
                            .findFirst()
                            .orElse(0L);
        }
    }
}
