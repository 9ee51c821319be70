package id.desa.anjungan.backend.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A signed letter.
///
/// @param collectAt KIOSK for one signed electronically, COUNTER ("ambil di loket") for wet ink
/// @param validUntil last day of validity, in the village's time zone
public record ReadyLetter(
        String id,
        String nomor,
        LocalDate date,
        @Nullable LocalDate validUntil,
        Validity validity,
        int pages,
        PaperSize paper,
        CollectAt collectAt) {
    public enum CollectAt {
        KIOSK,
        /// Also for a place this reader does not know yet: people at the counter do.
        @JsonEnumDefaultValue
        COUNTER
    }
}
