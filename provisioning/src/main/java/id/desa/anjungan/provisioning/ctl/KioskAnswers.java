package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;

/// What a sub-command says and ends with where the running kiosk did not do as asked.
public final class KioskAnswers {
    private KioskAnswers() {}

    /// Says why on the error stream.
    ///
    /// @return the exit code
    public static int failed(ControlAnswer answer, Workplace work, Words words) {
        return switch (answer) {
            case ControlAnswer.Done _ -> Exit.GOOD;
            case ControlAnswer.Refused(var code, var why) -> {
                work.err().println(words.say("kiosk.refused." + code.word(), why));
                yield switch (code) {
                    case BUSY -> Exit.TRY_LATER;
                    case NOT_ALLOWED -> Exit.NO_PERMISSION;
                    case BAD_ARGUMENT, BAD_REQUEST, UNKNOWN_COMMAND -> Exit.USAGE;
                    case NOT_THERE -> Exit.UNAVAILABLE;
                    case FAILED -> Exit.BUG;
                };
            }
            case ControlAnswer.NotRunning _ -> said(work, words, "kiosk.not-running", Exit.UNAVAILABLE);
            case ControlAnswer.NoPermission _ -> said(work, words, "kiosk.no-permission", Exit.NO_PERMISSION);
            case ControlAnswer.Silent _ -> said(work, words, "kiosk.silent", Exit.UNAVAILABLE);
            case ControlAnswer.Garbled _ -> said(work, words, "kiosk.garbled", Exit.UNAVAILABLE);
        };
    }

    private static int said(Workplace work, Words words, String key, int code) {
        work.err().println(words.say(key));
        return code;
    }
}
