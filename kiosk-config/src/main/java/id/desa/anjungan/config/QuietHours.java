package id.desa.anjungan.config;

import java.time.LocalTime;
import java.util.Optional;

/// When nobody comes: the screen is dark and nothing sounds; a touch still wakes it. Both times or neither.
public record QuietHours(Optional<Span> span) {
    /// From one time to the other, over midnight where the second is earlier.
    public record Span(LocalTime from, LocalTime to) {
        public boolean covers(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    static QuietHours read(Section hours) {
        var from = hours.optional("from", Kinds.TIME_OF_DAY, "Village time from which the screen is dark and silent");
        var to = hours.optional("to", Kinds.TIME_OF_DAY, "Village time at which it wakes");
        if (from.isPresent() != to.isPresent()) {
            var there = from.isPresent() ? "from" : "to";
            hours.problem(ProblemKind.VALUE, there, "stands alone", "write from and to, or neither");
        }
        return new QuietHours(from.flatMap(start -> to.map(end -> new Span(start, end))));
    }
}
