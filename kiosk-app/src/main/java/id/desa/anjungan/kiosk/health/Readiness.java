package id.desa.anjungan.kiosk.health;

import id.desa.anjungan.device.Mender;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Not "is it on" but "can it do this for people now", service by service, with every reason why not and who can mend
/// it.
public record Readiness(Set<HealthCode> codes) {
    /// Nothing is known to be wrong.
    public static final Readiness FULL = new Readiness(Set.of());

    public Readiness {
        codes = Set.copyOf(codes);
    }

    /// Why a service is not whole.
    public record Reason(HealthCode code, Mender mender) {}

    /// @param reasons empty where it is as good as it gets
    public record State(Service service, Service.Grade grade, List<Reason> reasons) {
        public State {
            reasons = List.copyOf(reasons);
        }

        /// Such as `letters none P10 officer`.
        @Override
        public String toString() {
            return reasons.stream()
                    .map(reason -> " " + reason.code.code() + " " + reason.mender)
                    .collect(Collectors.joining("", service + " " + grade, ""))
                    .toLowerCase(Locale.ROOT);
        }
    }

    /// How one service stands.
    public State of(Service service) {
        var reasons = codes.stream()
                .filter(code -> Limits.of(code).on(service) != Service.Grade.FULL)
                .sorted(Comparator.comparing(HealthCode::code))
                .map(code -> new Reason(code, Limits.of(code).mender()))
                .toList();
        var grade = reasons.stream()
                .map(reason -> Limits.of(reason.code).on(service))
                .reduce(service.best(), Service.Grade::and);
        return new State(service, grade, reasons);
    }

    /// How all of them stand: what the fleet is told.
    public List<State> services() {
        return Arrays.stream(Service.values()).map(this::of).toList();
    }

    /// Whether a letter can be printed.
    public boolean canServe() {
        return of(Service.LETTERS).grade() != Service.Grade.NONE;
    }

    /// The short codes, sorted, such as `P10 V10`.
    @Override
    public String toString() {
        return codes.stream().map(HealthCode::code).sorted().collect(Collectors.joining(" "));
    }
}
