package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Pin;

public sealed interface SignInEffect {
    int call();

    record Check(int call, Claim claim, Pin pin) implements SignInEffect {}
}
