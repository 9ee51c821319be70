package id.desa.anjungan.backend.api;

import org.jspecify.annotations.Nullable;

/// Just enough to greet a person.
///
/// @param sapaan Bapak, Ibu or Saudara/Saudari, as the office would address them
/// @param nikMasked `990101 ****** 0001`
/// @param ref the same for the same resident at the same kiosk, another at every other kiosk, and nothing to
///     anybody but the village; null from a village that does not know it yet
public record ResidentSummary(
        String sapaan,
        String nama,
        String nikMasked,
        int readyLetters,
        int openRequests,
        @Nullable String ref) {
    @Override
    public String toString() {
        return "ResidentSummary[masked]";
    }
}
