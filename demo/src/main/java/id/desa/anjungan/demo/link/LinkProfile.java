package id.desa.anjungan.demo.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a line behaves, from published measurements of Indonesian villages' lines where there are any.
///
/// @param roundTrip,jitter of a small packet there and back, give or take
/// @param spike what one packet in fifty takes more, such as when a satellite hands over to the next
/// @param downMbps,upMbps towards the kiosk and away from it; 0 where there is no line
/// @param lossPercent of packets; TCP sends them again, so that the line stalls instead
/// @param outages when it is gone altogether
public record LinkProfile(
        String name,
        Duration roundTrip,
        Duration jitter,
        Duration spike,
        double downMbps,
        double upMbps,
        double lossPercent,
        Outages outages) {
    /// @param perDay how many on average; 0 for none
    public record Outages(double perDay, Duration shortest, Duration longest) {
        static final Outages NEVER = new Outages(0, Duration.ZERO, Duration.ZERO);
    }

    /// This machine's own loopback.
    public static final LinkProfile PLAIN = of("plain", 0, 0, 1_000, 1_000, 0, Outages.NEVER);

    public static final LinkProfile FIBER = of("fiber", 15, 5, 20, 10, 0.1, outages(1.5, 300, 600));
    public static final LinkProfile G4_GOOD = of("4g-good", 50, 20, 10, 5, 0.5, outages(4, 120, 480));
    public static final LinkProfile G4_VILLAGE = of("4g-village", 120, 80, 2, 0.5, 2, outages(10, 30, 1_200));
    public static final LinkProfile G4_EVENING = of("4g-evening", 300, 200, 0.4, 0.1, 5, Outages.NEVER);
    public static final LinkProfile STARLINK =
            of("starlink", 50, 20, 16, 6, 1, outages(20, 15, 15)).withSpike(Duration.ofMillis(150));
    public static final LinkProfile GEO_VSAT = of("geo-vsat", 650, 60, 3, 0.5, 1.5, outages(2, 600, 1_200));
    public static final LinkProfile EDGE_2G = of("edge-2g", 700, 300, 0.08, 0.04, 5, Outages.NEVER);
    public static final LinkProfile NONE = of("none", 0, 0, 0, 0, 100, Outages.NEVER);

    /// The eight a kiosk must work with, the best first.
    public static final List<LinkProfile> ALL =
            List.of(FIBER, G4_GOOD, G4_VILLAGE, G4_EVENING, STARLINK, GEO_VSAT, EDGE_2G, NONE);

    public static Optional<LinkProfile> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// For a sentence: `fiber, 4g-good, ...`.
    public static String names() {
        return ALL.stream().map(LinkProfile::name).collect(Collectors.joining(", "));
    }

    /// Whether anything comes through at all.
    public boolean isThere() {
        return downMbps > 0 && upMbps > 0;
    }

    /// Such as `120 ms there and back (80 more or less), 2 Mbps down, 0.5 up, 2 % lost`.
    public String inWords() {
        return isThere()
                ? "%d ms there and back (%d more or less), %s Mbps down, %s up, %s %% lost"
                        .formatted(roundTrip.toMillis(), jitter.toMillis(), downMbps, upMbps, lossPercent)
                : "there is none";
    }

    private static LinkProfile of(
            String name, int roundTrip, int jitter, double down, double up, double loss, Outages outages) {
        return new LinkProfile(
                name, Duration.ofMillis(roundTrip), Duration.ofMillis(jitter), Duration.ZERO, down, up, loss, outages);
    }

    private static Outages outages(double perDay, int shortest, int longest) {
        return new Outages(perDay, Duration.ofSeconds(shortest), Duration.ofSeconds(longest));
    }

    private LinkProfile withSpike(Duration more) {
        return new LinkProfile(name, roundTrip, jitter, more, downMbps, upMbps, lossPercent, outages);
    }

    @Override
    public String toString() {
        return name;
    }
}
