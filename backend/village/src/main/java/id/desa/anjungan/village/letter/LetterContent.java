package id.desa.anjungan.village.letter;

import id.desa.anjungan.village.register.Penduduk;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What one letter says: the kind, whom it is about, and the answers of the form.
///
/// @param untuk the member of the household the letter is about, where it is not the applicant
/// @param answers by field key; values as the contract sends them (keys of choices, whole rupiah, years)
/// @param tanggal the letter's date in the village's time zone
public record LetterContent(
        String jenis, Penduduk pemohon, Optional<Penduduk> untuk, Map<String, String> answers, LocalDate tanggal) {
    public LetterContent {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "LetterContent[jenis=" + jenis + "]";
    }
}
