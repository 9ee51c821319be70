package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A request as it is kept.
///
/// @param untuk the member of the household the letter is about, where it is not the applicant
/// @param answers by field key, without the one that picks a member
public record RequestRow(
        String id,
        String registration,
        Nik nik,
        Optional<Nik> untuk,
        String jenis,
        Map<String, String> answers,
        PermohonanStatus status,
        Optional<String> reason,
        Instant createdAt,
        Instant changedAt) {
    public RequestRow {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
