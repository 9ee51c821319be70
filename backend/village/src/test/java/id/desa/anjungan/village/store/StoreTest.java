package id.desa.anjungan.village.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenWhenOpenedAgain() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            store.run(tx -> tx.update("INSERT INTO counter VALUES (?, ?)", "a", 7));
        }
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThat(store.<Long>read(tx -> tx.number("SELECT last FROM counter")))
                    .isEqualTo(7);
        }
    }

    @Test
    void undoesAWholeTransactionThatFails() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThatThrownBy(() -> store.run(tx -> {
                        tx.update("INSERT INTO counter VALUES (?, ?)", "a", 7);
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThat(store.<Long>read(tx -> tx.number("SELECT count(*) FROM counter")))
                    .isZero();
        }
    }

    @Test
    void isInWalModeAndSynced() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            var modes = store.write(tx -> tx.one("PRAGMA journal_mode", row -> row.text("journal_mode"))
                            .orElseThrow()
                    + tx.number("PRAGMA synchronous"));
            assertThat(modes).isEqualTo("wal2");
        }
    }

    @Test
    void refusesATransactionWithinATransaction() {
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThatThrownBy(() -> store.run(_ -> store.run(_ -> {}))).isInstanceOf(IllegalStateException.class);
        }
    }
}
