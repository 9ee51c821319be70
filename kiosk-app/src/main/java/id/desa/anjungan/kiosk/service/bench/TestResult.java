package id.desa.anjungan.kiosk.service.bench;

import java.time.Instant;

/// What came of a guided test, as it is kept.
///
/// @param note in keywords for whoever is asked on the phone, such as `stopped cover-open`; never personal
public record TestResult(Outcome outcome, Instant at, String note) {
    private static final int LONGEST = 120;

    public enum Outcome {
        GOOD,
        BAD
    }

    public TestResult {
        note = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    }
}
