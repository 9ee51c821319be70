package id.desa.anjungan.backend.api.fleet;

/// The pass behind a code; the kiosk checks it as if it had been scanned.
///
/// @param pass compact: [ServicePass]
public record TypedPass(String pass) {
    @Override
    public String toString() {
        return "TypedPass[masked]";
    }
}
