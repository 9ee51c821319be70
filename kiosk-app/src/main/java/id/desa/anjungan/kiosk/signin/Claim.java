package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Nik;

/// Who a person says they are, before the PIN proves it.
public sealed interface Claim {
    record ByNik(Nik nik) implements Claim {}

    record BySlip(SlipCode slip) implements Claim {}
}
