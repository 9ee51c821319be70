package id.desa.anjungan.backend.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a granted print. Repeating it changes nothing.
///
/// @param evidence COUNTER, PROCESS_ID, TRANSMITTED or PERSON
public record PrintReport(Disposition disposition, @Nullable String evidence, int impressions) {
    public PrintReport {
        Objects.requireNonNull(disposition, "disposition");
    }

    public enum Disposition {
        PRINTED,
        NOT_PRINTED,
        UNCERTAIN
    }
}
