package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/// A store as the released version before this one left it (schema version 4), `store-4.sql`.
final class EarlierStore {
    private EarlierStore() {}

    static void write(Path state) {
        try (var script = EarlierStore.class.getResourceAsStream("store-4.sql");
                var connection = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("kiosk.db"));
                var sql = connection.createStatement()) {
            sql.execute("pragma journal_mode = wal");
            sql.execute("pragma synchronous = full");
            sql.executeUpdate(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
