package id.desa.anjungan.backend.api.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a kiosk's machine stands, told at each start and every few minutes. The next one replaces it. Nothing personal.
///
/// @param version of the kiosk's program
/// @param settings version of the settings it runs with; 0 for none of the village's
/// @param update how the last update of the program went; none where none was ever looked for
public record Heartbeat(
        String version, long settings, @Nullable Update update) {
    public static final String ROLLED_BACK = "rolled-back";

    /// @param result such as `updated`, `rolled-back`, `newest` or `repository-refused`
    /// @param from,to versions of the program; empty where there was nothing to do
    /// @param why it was taken back, in English; empty where it was not
    public record Update(
            String result,
            String from,
            String to,
            String why,
            @Nullable Instant at) {
        private static final int MOST = 100;

        public Update {
            if (!result.matches("[a-z][a-z-]{0,39}")) {
                throw new IllegalArgumentException("not a result of an update");
            }
            from = brief(from);
            to = brief(to);
            why = brief(why);
        }

        private static String brief(String text) {
            return text.length() <= MOST ? text : text.substring(0, MOST);
        }
    }

    public Heartbeat {
        if (version.length() > 60 || settings < 0) {
            throw new IllegalArgumentException("not a heartbeat");
        }
    }
}
