package id.desa.anjungan.backend.api;

import java.util.Map;
import java.util.Objects;

/// A letter asked for: the kind and the answers by field key. Sent with an `Idempotency-Key`; also the body of a
/// preview.
public record NewRequest(String jenis, Map<String, String> answers) {
    public NewRequest {
        Objects.requireNonNull(jenis, "jenis");
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "NewRequest[jenis=" + jenis + "]";
    }
}
