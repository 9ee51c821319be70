package id.desa.anjungan.demo.link;

import java.time.Duration;
import java.util.SplittableRandom;

/// When bytes that are sent now arrive at the other end of one connection, one way. In order, as TCP has it: what is
/// lost is sent again, and holds up all that comes behind it. Not thread-safe.
final class Pace {
    private static final int SEGMENT = 1_400;
    private static final double SPIKES = 0.02;
    private static final long LEAST_TIMEOUT = Duration.ofMillis(200).toNanos();

    private final LinkProfile profile;
    private final double nanosPerByte;
    private final double speed;
    private final SplittableRandom random;
    private long free;
    private long last;

    /// @param speed how many times faster than in life all of it goes
    /// @param begun when the connection was asked for; it stands one round trip later
    Pace(LinkProfile profile, Direction direction, double speed, SplittableRandom random, long begun) {
        this.profile = profile;
        this.nanosPerByte = 8_000 / (direction == Direction.DOWN ? profile.downMbps() : profile.upMbps());
        this.speed = speed;
        this.random = random;
        this.free = begun + scaled((double) profile.roundTrip().toNanos());
        this.last = free;
    }

    /// @param bytes at most a segment
    /// @return the nanoTime of their arrival
    long arrival(int bytes, long now) {
        free = Math.max(free, now) + scaled(nanosPerByte * bytes);
        last = Math.max(last, free + scaled(oneWay() + stalls()));
        return last;
    }

    static int segment() {
        return SEGMENT;
    }

    private double oneWay() {
        var jitter = profile.jitter().toNanos() * (2 * random.nextDouble() - 1);
        var spike = random.nextDouble() < SPIKES ? profile.spike().toNanos() : 0;
        return Math.max(0, profile.roundTrip().toNanos() + jitter) / 2 + spike;
    }

    /// Each loss in a row waits twice as long (RFC 6298).
    private double stalls() {
        var timeout = (double) Math.max(
                LEAST_TIMEOUT,
                profile.roundTrip().toNanos() + 2 * profile.jitter().toNanos());
        var sum = 0.0;
        while (random.nextDouble() * 100 < profile.lossPercent() && sum < timeout * 16) {
            sum += timeout;
            timeout *= 2;
        }
        return profile.lossPercent() > 0 ? sum : 0;
    }

    private long scaled(double nanos) {
        return (long) (nanos / speed);
    }
}
