package id.desa.anjungan.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a change of settings can have broken: what the kiosk reaches by other settings than before. A printer that is
/// spoken to as before and has run out of paper is not the fault of the new ones.
final class Touched {
    private static final List<Reach> ALL = List.of(
            new Reach("village", config -> Optional.of(config.village().url())),
            new Reach(
                    "page-printer",
                    config -> Optional.of(config.devices().pagePrinter().uri())),
            new Reach(
                    "receipt-printer",
                    config -> Optional.of(config.devices().receiptPrinter().uri())),
            new Reach("scanner", config -> config.devices().scanner()),
            new Reach("card-reader", config -> config.devices().cardReader()),
            new Reach("panel", config -> config.devices().panel()),
            new Reach("speaker", config -> config.devices().speaker()));

    private record Reach(String name, Function<KioskConfig, Optional<URI>> by) {}

    private Touched() {}

    /// By the names of `kiosk.toml`, and `village`. What the new settings do not name is nothing they have to reach.
    ///
    /// @param before empty where nothing sensible was in force
    static Set<String> between(Optional<KioskConfig> before, KioskConfig after) {
        return ALL.stream()
                .filter(reach -> reach.by().apply(after).isPresent())
                .filter(reach -> !before.flatMap(reach.by()).equals(reach.by().apply(after)))
                .map(Reach::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
