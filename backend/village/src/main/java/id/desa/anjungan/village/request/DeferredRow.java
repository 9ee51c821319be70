package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Nik;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A request that came late, as it is kept.
///
/// @param nik of whom it was asked for; empty where the kiosk's reference leads to nobody
/// @param request what was made of it; empty where it was kept for an officer
/// @param whyKept in the words of the office, where no request was made
record DeferredRow(
        String id,
        String kiosk,
        String key,
        String bodyDigest,
        Optional<Nik> nik,
        boolean withoutPin,
        String jenis,
        Map<String, String> answers,
        Instant takenAt,
        Instant heardAt,
        String slipHash,
        Optional<String> request,
        Optional<String> whyKept) {
    DeferredRow {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "DeferredRow[" + id + "]";
    }
}
