package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.backup.Refusal;
import id.desa.anjungan.provisioning.backup.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What backup and restore say, and end with.
final class BackupWords {
    private BackupWords() {}

    /// @return the exit code
    static int refused(Refused refused, CommonOptions common, Workplace work) {
        var words = common.words();
        if (common.json()) {
            json(work, Map.of("refused", refused.why().name(), "detail", refused.detail()));
        }
        work.err().println(words.say("backup.refused." + refused.why().name(), refused.detail()));
        return code(refused.why());
    }

    private static int code(Refusal why) {
        return switch (why) {
            case NO_BACKUP, DAMAGED, BAD_CONTENT, OTHER_KIND, OTHER_KIOSK, NEWER, WRONG_KEY, BAD_KEY, DATABASE_BAD ->
                Exit.BAD_DATA;
            case NO_FOLDER, NOT_BOUND, NO_STICK, NONE_ON_STICK, NOT_ON_STICK, SEVERAL_KIOSKS, CROWDED, NO_KEY ->
                Exit.NO_INPUT;
            case IN_USE, STILL_OWED, NOT_EMPTY, CHANGED_MEANWHILE -> Exit.TRY_LATER;
            case NO_SPACE, CANNOT_SWAP, IO -> Exit.CANNOT_WRITE;
            case SERVER_REFUSED -> Exit.UNAVAILABLE;
        };
    }

    static void json(Workplace work, Map<String, ?> document) {
        var ordered = new LinkedHashMap<String, Object>(document);
        work.out().println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(ordered));
    }

    static String time(Instant at) {
        return at.toString().replace("T", " ").replace("Z", " UTC");
    }

    static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1_000_000.0);
    }
}
