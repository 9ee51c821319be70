package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.Trouble;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What an enrolment came to, for a person or a program.
record EnrolReport(CommonOptions common, Workplace work) {
    /// @return the exit code
    int of(EnrolmentOutcome outcome, Path stateDir) {
        return switch (outcome) {
            case EnrolmentOutcome.Enrolled done -> enrolled(done);
            case EnrolmentOutcome.Waiting(var village, var kiosk, var fingerprint) -> {
                if (common.json()) {
                    BackupWords.json(work, document("waiting", village, kiosk, fingerprint));
                } else {
                    kiosk(kiosk);
                    say("enrol.waiting", village);
                    say("enrol.fingerprint", fingerprint);
                    say("enrol.next");
                }
                yield Exit.GOOD;
            }
            case EnrolmentOutcome.Failed(var trouble) -> {
                if (common.json()) {
                    BackupWords.json(work, Map.of("outcome", "failed", "trouble", word(trouble)));
                }
                work.err()
                        .println(common.words()
                                .say(
                                        trouble == Trouble.DISK ? "enrol.cannot-write" : "enrol.trouble." + trouble,
                                        stateDir));
                yield code(trouble);
            }
        };
    }

    private int enrolled(EnrolmentOutcome.Enrolled done) {
        if (common.json()) {
            var document = document("enrolled", done.village(), done.kiosk(), done.fingerprint());
            document.put("answer-ms", done.network().answer().toMillis());
            done.clockOff().ifPresent(off -> document.put("clock-off-seconds", off.toSeconds()));
            BackupWords.json(work, document);
            return Exit.GOOD;
        }
        kiosk(done.kiosk());
        say("enrol.enrolled", done.village());
        say("enrol.fingerprint", done.fingerprint());
        say("enrol.answers", String.valueOf(done.network().answer().toMillis()));
        done.clockOff()
                .ifPresent(
                        off -> say("enrol.clock-off", String.valueOf(off.abs().toMinutes())));
        say("enrol.next");
        return Exit.GOOD;
    }

    private static Map<String, Object> document(String outcome, String village, KioskName kiosk, String fingerprint) {
        var document = new LinkedHashMap<String, Object>();
        document.put("outcome", outcome);
        document.put("kiosk", kiosk.id());
        document.put("name", kiosk.label());
        document.put("village", village);
        document.put("fingerprint", fingerprint);
        return document;
    }

    private void kiosk(KioskName kiosk) {
        say("enrol.kiosk", kiosk.label(), kiosk.id());
    }

    private void say(String key, Object... arguments) {
        work.out().println(common.words().say(key, arguments));
    }

    private static String word(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int code(Trouble trouble) {
        return switch (trouble) {
            case NOT_AN_INVITE, DAMAGED, UNSIGNED, FOREIGN, EXPIRED, USED, WITHDRAWN, OTHER_KIOSK, CODE_WRONG ->
                Exit.BAD_DATA;
            case SLOW_DOWN -> Exit.TRY_LATER;
            case NO_VILLAGE, OTHER_SERVER, CLOCK_WRONG, NOT_THE_CONTRACT -> Exit.UNAVAILABLE;
            case BAD_SETTINGS -> Exit.CONFIG;
            case DISK -> Exit.CANNOT_WRITE;
        };
    }
}
