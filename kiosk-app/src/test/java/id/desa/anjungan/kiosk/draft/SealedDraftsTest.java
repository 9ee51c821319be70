package id.desa.anjungan.kiosk.draft;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.store.DraftTable;
import id.desa.anjungan.kiosk.store.Store;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.store.StoreKeys;
import id.desa.anjungan.kiosk.store.TimeFloor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDraftsTest {
    private static final KeptDraft DRAFT =
            new KeptDraft("SKU", Words.of("Keterangan Usaha", "Business"), Map.of("usaha", "Warung Penanda"), 1);

    @TempDir
    Path dir;

    private Instant now = Instant.parse("2026-11-21T03:00:00Z");

    /// As after another start of the kiosk.
    private void started(Consumer<SealedDrafts> work) {
        InstantSource clock = () -> now;
        try (Store store = StoreFile.open(dir, clock)) {
            work.accept(new SealedDrafts(
                    new DraftTable(store, new TimeFloor(store, clock)), StoreKeys.open(Optional.empty(), dir)));
        }
    }

    private boolean isOnTheDisk(byte[] wanted) throws IOException {
        try (var files = Files.list(dir)) {
            for (var file :
                    files.filter(one -> one.toString().contains("kiosk.db")).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(new String(wanted, ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void isThereAfterARestartForItsResidentAlone() {
        started(drafts -> drafts.keep("tri", DRAFT));
        started(drafts -> {
            assertThat(drafts.find("tri")).contains(DRAFT);
            assertThat(drafts.find("suparman")).isEmpty();
        });
    }

    @Test
    void keepsOneAResidentAndTheNewest() {
        var next = new KeptDraft("SKD", DRAFT.name(), Map.of(), 0);
        started(drafts -> {
            drafts.keep("tri", DRAFT);
            drafts.keep("tri", next);
            assertThat(drafts.find("tri")).contains(next);
            drafts.drop("tri");
            assertThat(drafts.find("tri")).isEmpty();
        });
    }

    @Test
    void goesAfterTenMinutesAlsoWhereTheKioskWasOffMeanwhile() throws IOException {
        started(drafts -> drafts.keep("tri-the-reference", DRAFT));
        assertThat(isOnTheDisk("tri-the-reference".getBytes(ISO_8859_1))).isTrue();
        now = now.plus(Drafts.LIFE);
        started(drafts -> {
            assertThat(drafts.find("tri-the-reference")).isEmpty();
            drafts.dropOld();
        });
        assertThat(isOnTheDisk("tri-the-reference".getBytes(ISO_8859_1)))
                .as("overwritten, not only unlinked")
                .isFalse();
    }

    @Test
    void isNeverInTheFileInClear() throws IOException {
        started(drafts -> drafts.keep("tri", DRAFT));
        assertThat(isOnTheDisk("Penanda".getBytes(ISO_8859_1))).isFalse();
    }
}
