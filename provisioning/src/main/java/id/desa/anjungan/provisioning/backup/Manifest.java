package id.desa.anjungan.provisioning.backup;

import id.desa.anjungan.backend.api.ContractJson;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The first file in a backup: what follows.
///
/// @param subject the kiosk's name; empty for a village
/// @param program version that made it
/// @param database number of the database's schema (`user_version`)
/// @param bytes of all files that follow, unpacked
public record Manifest(
        Purpose purpose, String subject, String program, Instant at, int database, int files, long bytes) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    static final int LONGEST = 4_096;

    private record Text(
            int format,
            @Nullable String purpose,
            @Nullable String subject,
            @Nullable String program,
            @Nullable Instant at,
            int database,
            int files,
            long bytes) {}

    byte[] encoded() {
        return ContractJson.mapper()
                .writeValueAsBytes(new Text(FORMAT, purpose.word(), subject, program, at, database, files, bytes));
    }

    static Manifest read(byte[] json) throws Unusable {
        try {
            var text = ContractJson.mapper().readValue(json, Text.class);
            if (text.format() > FORMAT) {
                throw new Unusable(Refusal.NEWER);
            }
            if (text.files() < 0 || text.bytes() < 0) {
                throw new Unusable(Refusal.BAD_CONTENT, NAME);
            }
            return new Manifest(
                    Purpose.of(String.valueOf(text.purpose())).orElseThrow(() -> new Unusable(Refusal.OTHER_KIND)),
                    Objects.requireNonNull(text.subject()),
                    Objects.requireNonNull(text.program()),
                    Objects.requireNonNull(text.at()),
                    text.database(),
                    text.files(),
                    text.bytes());
        } catch (JacksonException | NullPointerException odd) {
            throw new Unusable(Refusal.BAD_CONTENT, NAME);
        }
    }
}
