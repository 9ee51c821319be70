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

    /// Why it was taken back.
    public enum Cause {
        ENDED,
        CUT_OFTEN,
        ASKED,
        /// Something was not well with it: [#missing] says what, where that was seen.
        UNWELL
    }

    public Cause cause() {
        return switch (problems.isEmpty() ? "" : problems.getFirst()) {
            case ENDED -> Cause.ENDED;
            case CUT_OFTEN -> Cause.CUT_OFTEN;
            case ASKED -> Cause.ASKED;
            default -> Cause.UNWELL;
        };
    }

    /// What did not answer: names of devices, `village`, `program`.
    public List<String> missing() {
        return problems.stream()
                .filter(problem -> problem.startsWith(MISSING))
                .map(problem -> problem.substring(MISSING.length()))
                .toList();
    }

    public enum Result {
        APPLIED,
        /// It made no sense to the kiosk, which keeps the one before.
        REFUSED,
        /// The kiosk was not well with it within two minutes.
        ROLLED_BACK
    }
}
