package id.desa.anjungan.provisioning.check;

import java.time.Instant;

/// What came of a guided test, as it is kept.
///
/// @param note in keywords, such as `stopped cover-open` or `read qr-code 24`; never personal, never what a code said
public record TestResult(DeviceTest test, boolean good, Instant at, String note) {
    private static final int LONGEST = 120;

    public TestResult {
        note = note.strip();
        note = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    }
}
