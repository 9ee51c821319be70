package id.desa.anjungan.backend.api.fleet;

/// The code of a service pass, typed where no scanner reads its QR.
///
/// @param code eight letters: [ShortCode]
public record TypedCode(String code) {
    @Override
    public String toString() {
        return "TypedCode[masked]";
    }
}
