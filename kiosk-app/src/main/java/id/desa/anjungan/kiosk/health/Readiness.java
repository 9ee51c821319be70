package id.desa.anjungan.kiosk.health;

import java.util.Set;
import java.util.stream.Collectors;

/// Not "is it on" but "can it print a letter now", with every reason why not.
public record Readiness(Set<HealthCode> codes) {
    public Readiness {
        codes = Set.copyOf(codes);
    }

    public boolean canServe() {
        return codes.stream().noneMatch(HealthCode::stopsLetters);
    }

    /// The short codes, sorted, such as `P10 V10`.
    @Override
    public String toString() {
        return codes.stream().map(HealthCode::code).sorted().collect(Collectors.joining(" "));
    }
}
