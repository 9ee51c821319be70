package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.village.store.Tx;
import java.util.Optional;

/// What an admin wrote for kiosks, as it last made sense: of each file, and for each kiosk as it was invited.
final class GoodSettings {
    void keepFile(Tx tx, String file, String toml) {
        keep(tx, file, toml);
    }

    Optional<String> ofFile(Tx tx, String file) {
        return of(tx, file);
    }

    void promise(Tx tx, String kiosk, String toml) {
        keep(tx, promised(kiosk), toml);
    }

    Optional<String> promisedTo(Tx tx, String kiosk) {
        return of(tx, promised(kiosk));
    }

    private static String promised(String kiosk) {
        return "kiosk " + kiosk;
    }

    private static void keep(Tx tx, String name, String toml) {
        tx.update("""
                INSERT INTO kiosk_settings_good (name, toml) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET toml = excluded.toml WHERE toml <> excluded.toml""", name, toml);
    }

    private static Optional<String> of(Tx tx, String name) {
        return tx.one("SELECT toml FROM kiosk_settings_good WHERE name = ?", row -> row.text("toml"), name);
    }
}
