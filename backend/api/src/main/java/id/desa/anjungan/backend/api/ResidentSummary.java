package id.desa.anjungan.backend.api;

/// Just enough to greet a person.
///
/// @param sapaan Bapak, Ibu or Saudara/Saudari, as the office would address them
/// @param nikMasked `990101 ****** 0001`
public record ResidentSummary(String sapaan, String nama, String nikMasked, int readyLetters, int openRequests) {
    @Override
    public String toString() {
        return "ResidentSummary[masked]";
    }
}
