package id.desa.anjungan.backend.api;

/// A new slip for a request; earlier slips of it stop working. Only for a session at L2.
public record PickupSlip(String slip) {
    @Override
    public String toString() {
        return "PickupSlip[masked]";
    }
}
