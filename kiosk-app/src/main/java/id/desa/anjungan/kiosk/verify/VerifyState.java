package id.desa.anjungan.kiosk.verify;

import java.time.Instant;

public sealed interface VerifyState {
    /// Waits for a letter before the scanner.
    ///
    /// @param unreadable the last code held before the scanner was no letter's
    record Showing(boolean unreadable) implements VerifyState {}

    record Checking(int call, Instant since) implements VerifyState {}

    record Seen(Verdict verdict) implements VerifyState {}

    /// Back where it was begun.
    record Left() implements VerifyState {}
}
