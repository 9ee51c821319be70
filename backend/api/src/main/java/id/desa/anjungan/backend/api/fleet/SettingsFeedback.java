package id.desa.anjungan.backend.api.fleet;

import java.util.List;

/// What became of a bundle of settings at the kiosk.
///
/// @param version of the bundle
/// @param problems where it was not taken, as a person can read them, never a value that may be secret; where it was
/// taken back, why: [#ENDED], [#CUT_OFTEN], [#ASKED], or [#MISSING] with a name for each thing that did not answer
public record SettingsFeedback(long version, Result result, List<String> problems) {
    /// The kiosk's program ended in the middle of its proof.
    public static final String ENDED = "ended";
    /// The machine went down in the middle of it, again and again.
    public static final String CUT_OFTEN = "cut-often";
    /// Somebody at the kiosk took it back.
    public static final String ASKED = "asked";
    /// Before the name of a device, `village` or `program`.
    public static final String MISSING = "missing ";

    public SettingsFeedback {
        problems = List.copyOf(problems);
    }

    public enum Result {
        APPLIED,
        /// It made no sense to the kiosk, which keeps the one before.
        REFUSED,
        /// The kiosk was not well with it within two minutes.
        ROLLED_BACK
    }
}
