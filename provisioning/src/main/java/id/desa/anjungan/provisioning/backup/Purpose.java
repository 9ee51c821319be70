package id.desa.anjungan.provisioning.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a backup is of. One of a kiosk never becomes a village, nor the other way round.
public enum Purpose {
    /// Letters held ahead and drafts stay away: a copy does not know whether they were printed since.
    KIOSK("kiosk", "kiosk.db"),
    VILLAGE("village", "village.db");

    private final String word;
    private final String database;

    Purpose(String word, String database) {
        this.word = word;
        this.database = database;
    }

    /// As it stands in a header and in names of files.
    public String word() {
        return word;
    }

    /// The SQLite file in the folder.
    String database() {
        return database;
    }

    /// Tables whose rows say something of this moment only.
    List<String> ofNow() {
        return switch (this) {
            case KIOSK -> List.of("lease", "draft");
            case VILLAGE -> List.of();
        };
    }

    static Optional<Purpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
