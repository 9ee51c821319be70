package id.desa.anjungan.kiosk.verify;

public sealed interface VerifyEvent {
    record Pressed(String action) implements VerifyEvent {}

    record Scanned(String text) implements VerifyEvent {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    record Verified(int call, Verdict verdict) implements VerifyEvent {}
}
