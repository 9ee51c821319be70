package id.desa.anjungan.provisioning.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a sealed file: of what and when, such as `kiosk-tirtawening-1-20261122T013000Z.anjungan`. A stick's file
/// system takes it.
record BackupName(Purpose purpose, String subject, Instant at) {
    static final String ENDING = ".anjungan";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern SHAPE =
            Pattern.compile("(kiosk|village)(?:-([a-z0-9-]{1,40}))?-([0-9]{8}T[0-9]{6}Z)\\.anjungan");

    String text() {
        return purpose.word() + (subject.isEmpty() ? "" : "-" + subject) + "-" + TIME.format(at) + ENDING;
    }

    static Optional<BackupName> of(String name) {
        var shape = SHAPE.matcher(name);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            var subject = shape.group(2) == null ? "" : shape.group(2);
            return Purpose.of(shape.group(1))
                    .map(purpose -> new BackupName(purpose, subject, Instant.from(TIME.parse(shape.group(3)))));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    boolean isOf(BackupSource source) {
        return purpose == source.purpose() && subject.equals(source.subject());
    }
}
