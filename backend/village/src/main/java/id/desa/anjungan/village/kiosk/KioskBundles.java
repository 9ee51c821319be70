package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.village.store.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What each kiosk is told to be. An admin writes TOML into the folder `kiosk-settings` of the village's data: into
/// `all.toml` for every kiosk, or into `ID.toml` for one of them instead. Who the kiosk is and where the village
/// answers
/// stands above it. Where the text changed, the version grows.
public final class KioskBundles {
    private final Path folder;
    private final ECKey authority;

    public KioskBundles(Path folder, ECKey authority) {
        this.folder = folder;
        this.authority = authority;
    }

    /// A kiosk that is enrolled, under the address it called by.
    void settle(Tx tx, KioskName kiosk, URI url) {
        tx.update("""
                INSERT INTO kiosk_profile (kiosk, label, url) VALUES (?, ?, ?)
                ON CONFLICT (kiosk) DO UPDATE SET label = excluded.label, url = excluded.url""", kiosk.id(), kiosk.label(), url);
    }

    /// The newest, signed; empty for a kiosk enrolled before there were any.
    Optional<Signed> newest(Tx tx, String kiosk, Instant now) {
        return tx.one(
                        "SELECT * FROM kiosk_profile WHERE kiosk = ?",
                        row -> {
                            var name = new KioskName(kiosk, row.text("label"));
                            var toml = text(name, URI.create(row.text("url")));
                            var same = toml.equals(row.text("settings_text")) && row.number("settings_version") > 0;
                            return new SettingsBundle(
                                    name,
                                    same ? row.number("settings_version") : next(row.number("settings_version"), now),
                                    same ? row.instant("settings_at") : now,
                                    toml);
                        },
                        kiosk)
                .map(bundle -> kept(tx, bundle));
    }

    /// By the clock, so that it grows also where the village's data came back from an older day.
    private static long next(long before, Instant now) {
        return Math.max(before + 1, now.getEpochSecond());
    }

    /// @param version of the bundle
    /// @param compact as it travels
    public record Signed(long version, String compact) {}

    private Signed kept(Tx tx, SettingsBundle bundle) {
        tx.update(
                "UPDATE kiosk_profile SET settings_version = ?, settings_text = ?, settings_at = ? WHERE kiosk = ?",
                bundle.version(),
                bundle.toml(),
                bundle.issued(),
                bundle.kiosk().id());
        return new Signed(bundle.version(), bundle.sign(authority));
    }

    /// For a box that cannot reach the village: the same, before it is a kiosk.
    String ahead(KioskName kiosk, URI url, Instant now) {
        return new SettingsBundle(kiosk, next(0, now), now, text(kiosk, url)).sign(authority);
    }

    /// Begins with the kiosk's name, so that another name is a newer version.
    private String text(KioskName kiosk, URI url) {
        var written =
                written(kiosk.id() + ".toml").or(() -> written("all.toml")).orElse("");
        return "# " + kiosk.label() + "\n"
                + within(within(written, "village", "url", url.toString()), "kiosk", "id", kiosk.id());
    }

    /// Puts a key at the head of its table, and makes the table where there is none. TOML knows no table twice.
    static String within(String toml, String table, String key, String value) {
        var line = key + " = \"" + value + "\"\n";
        var head = java.util.regex.Pattern.compile("(?m)^\\[" + table + "][^\\n]*\\n?");
        var at = head.matcher(toml);
        return at.find()
                ? toml.substring(0, at.end())
                        + (toml.substring(0, at.end()).endsWith("\n") ? "" : "\n")
                        + line
                        + toml.substring(at.end())
                : "[" + table + "]\n" + line + (toml.isBlank() ? "" : "\n" + toml);
    }

    private Optional<String> written(String name) {
        try {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
