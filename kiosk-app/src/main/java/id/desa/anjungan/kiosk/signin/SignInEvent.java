package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.village.Answer;

public sealed interface SignInEvent {
    record Pressed(String action) implements SignInEvent {}

    /// A code before the scanner; empty-handed if it cannot be a slip's.
    record Scanned(String text) implements SignInEvent {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    record CardLaid() implements SignInEvent {}

    record Answered(int call, Answer<SignedIn> answer) implements SignInEvent {}
}
