package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.List;
import java.util.Optional;

/// One thing a check found.
///
/// @param code of its sentence, such as `disk-full`
/// @param values for the sentence
/// @param mender who can put it right; empty where there is nothing to
public record Symptom(String check, Grade grade, String code, List<String> values, Optional<Mender> mender) {
    public Symptom {
        values = List.copyOf(values);
    }

    public enum Grade {
        GOOD,
        /// Cannot be told on this machine, or is worth knowing.
        NOTE,
        /// Works, and will not for ever.
        SOON,
        /// Does not work.
        NOW
    }

    public boolean isToMend() {
        return grade == Grade.SOON || grade == Grade.NOW;
    }

    static Symptom good(String check, String code, String... values) {
        return new Symptom(check, Grade.GOOD, code, List.of(values), Optional.empty());
    }

    static Symptom note(String check, String code, String... values) {
        return new Symptom(check, Grade.NOTE, code, List.of(values), Optional.empty());
    }

    static Symptom soon(String check, Mender mender, String code, String... values) {
        return new Symptom(check, Grade.SOON, code, List.of(values), Optional.of(mender));
    }

    static Symptom now(String check, Mender mender, String code, String... values) {
        return new Symptom(check, Grade.NOW, code, List.of(values), Optional.of(mender));
    }
}
