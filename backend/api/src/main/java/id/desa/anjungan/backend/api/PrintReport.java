package id.desa.anjungan.backend.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a granted print. Repeating it changes nothing.
///
/// @param evidence COUNTER, PROCESS_ID, TRANSMITTED or PERSON
/// @param by whose word it is, RESIDENT or OFFICER, where the evidence is PERSON
public record PrintReport(
        Disposition disposition,
        @Nullable String evidence,
        int impressions,
        @Nullable String by) {
    public static final String RESIDENT = "RESIDENT";
    public static final String OFFICER = "OFFICER";

    public PrintReport {
        Objects.requireNonNull(disposition, "disposition");
    }

    public PrintReport(Disposition disposition, @Nullable String evidence, int impressions) {
        this(disposition, evidence, impressions, null);
    }

    public enum Disposition {
        PRINTED,
        NOT_PRINTED,
        UNCERTAIN
    }
}
