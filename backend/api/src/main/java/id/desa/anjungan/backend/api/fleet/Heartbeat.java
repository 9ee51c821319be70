package id.desa.anjungan.backend.api.fleet;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a kiosk's machine stands, told at each start and every few minutes. The next one replaces it. Nothing personal.
///
/// @param version of the kiosk's program
/// @param settings version of the settings it runs with; 0 for none of the village's
/// @param update how the last update of the program went; none where none was ever looked for
public record Heartbeat(
        String version, long settings, @Nullable Update update) {
    /// @param from,to versions of the program; empty where there was nothing to do
    /// @param why it was taken back; missing where it was not
    public record Update(
            Result result,
            String from,
            String to,
            @Nullable Why why,
            @Nullable Instant at) {
        private static final int MOST = 100;

        public Update {
            from = brief(from);
            to = brief(to);
        }

        private static String brief(String text) {
            return text.length() <= MOST ? text : text.substring(0, MOST);
        }
    }

    /// In the words of the machine's helper.
    public enum Result {
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("rolled-back")
        ROLLED_BACK,
        @JsonProperty("newest")
        NEWEST,
        @JsonProperty("repository-refused")
        REPOSITORY_REFUSED,
        @JsonProperty("not-fetched")
        NOT_FETCHED,
        /// The version before could not be kept, so the newer one was not put in.
        @JsonProperty("no-way-back")
        NO_WAY_BACK,
        /// Something stood in its way just then and nothing has changed; it is tried again.
        @JsonProperty("not-installed")
        NOT_INSTALLED,
        /// A word of a newer program.
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }

    /// In the words of the machine's helper.
    public enum Why {
        @JsonProperty("not-installed")
        NOT_INSTALLED,
        @JsonProperty("not-serving")
        NOT_SERVING,
        /// The power went in the middle of it, again and again.
        @JsonProperty("cut-often")
        CUT_OFTEN,
        /// A word of a newer program.
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }

    public Heartbeat {
        if (version.length() > 60 || settings < 0) {
            throw new IllegalArgumentException("not a heartbeat");
        }
    }
}
