package id.desa.anjungan.village.kiosk;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.village.store.Tx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What each kiosk is told to be: what an admin wrote for it ([WrittenSettings]), and above that who the kiosk is and
/// where the village answers. Where the text changed, the version grows. What kiosks would refuse is not sent: they
/// keep the settings before, a new kiosk gets what was last good, and the office's page says what is wrong.
public final class KioskBundles {
    private final WrittenSettings written;
    private final ECKey authority;
    private final GoodSettings good = new GoodSettings();

    /// @param folder in the village's data
    public KioskBundles(Path folder, ECKey authority) {
        this.written = new WrittenSettings(folder);
        this.authority = authority;
    }

    /// What is wrong with what an admin wrote, and therefore is not sent.
    List<WrittenProblem> problems() {
        return written.problems();
    }

    /// A kiosk that is enrolled, under the address it called by.
    void settle(Tx tx, KioskName kiosk, URI url) {
        tx.update("""
                INSERT INTO kiosk_profile (kiosk, label, url) VALUES (?, ?, ?)
                ON CONFLICT (kiosk) DO UPDATE SET label = excluded.label, url = excluded.url""", kiosk.id(), kiosk.label(), url);
    }

    /// The newest, signed; empty for a kiosk enrolled before there were any.
    Optional<Signed> newest(Tx tx, String kiosk, Instant now) {
        return signed(tx, kiosk, now, false);
    }

    /// The same settings as a newer version, for a kiosk that took them back.
    Optional<Signed> again(Tx tx, String kiosk, Instant now) {
        return signed(tx, kiosk, now, true);
    }

    private Optional<Signed> signed(Tx tx, String kiosk, Instant now, boolean again) {
        return tx.one(
                        "SELECT * FROM kiosk_profile WHERE kiosk = ?",
                        row -> {
                            var name = new KioskName(kiosk, row.text("label"));
                            var before = row.number("settings_version");
                            var toml = text(tx, name, URI.create(row.text("url")));
                            var same = !again && before > 0 && toml.equals(row.text("settings_text"));
                            return new SettingsBundle(
                                    name,
                                    same ? before : next(before, now),
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

    /// For a box that is invited, before it is a kiosk. From then on it is promised these, whatever is written wrong
    /// meanwhile.
    String ahead(Tx tx, KioskName kiosk, URI url, Instant now) {
        admins(tx, kiosk.id()).ifPresent(toml -> good.promise(tx, kiosk.id(), toml));
        return new SettingsBundle(kiosk, next(0, now), now, text(tx, kiosk, url)).sign(authority);
    }

    /// Whether what is written for this kiosk is wrong, and nothing that was ever good could stand in for it.
    boolean isLacking(Tx tx, String kiosk) {
        return admins(tx, kiosk).isEmpty();
    }

    /// Begins with the kiosk's name, so that another name is a newer version.
    private String text(Tx tx, KioskName kiosk, URI url) {
        return "# " + kiosk.label() + "\n" + of(admins(tx, kiosk.id()).orElse(""), kiosk.id(), url.toString());
    }

    /// What is written now. Where that is wrong: what this kiosk was sent last, or promised, or what the file said when
    /// it was last good. An admin who wrote nothing means the defaults; one who mistyped never does.
    private Optional<String> admins(Tx tx, String kiosk) {
        var now = written.of(kiosk);
        if (now.isEmpty()) {
            return Optional.of("");
        }
        var text = now.get();
        if (text.problems().isEmpty()) {
            good.keepFile(tx, text.file(), text.toml());
            return Optional.of(text.toml());
        }
        return sent(tx, kiosk).or(() -> good.promisedTo(tx, kiosk)).or(() -> good.ofFile(tx, text.file()));
    }

    private static Optional<String> sent(Tx tx, String kiosk) {
        return tx.one(
                        "SELECT settings_text FROM kiosk_profile WHERE kiosk = ?",
                        row -> row.text("settings_text"),
                        kiosk)
                .filter(text -> !text.isEmpty())
                .map(KioskBundles::withoutName);
    }

    private static String withoutName(String sent) {
        return sent.startsWith("# ") ? sent.substring(sent.indexOf('\n') + 1) : "";
    }

    /// What is written, with who the kiosk is and where the village answers; in the place of what this said before.
    static String of(String toml, String kiosk, String url) {
        return within(within(toml, "village", "url", url), "kiosk", "id", kiosk);
    }

    /// Puts a key at the head of its table, and makes the table where there is none. TOML knows no table twice, nor a
    /// key: the line that stands there is one of ours, for an admin's own is refused ([WrittenSettings]).
    private static String within(String toml, String table, String key, String value) {
        var line = key + " = \"" + value + "\"\n";
        var ours = "(?:\\n(?:" + key + " = \"[^\"\\n]*\"\\n)?)?";
        var at = Pattern.compile("(?m)(^[ \\t]*\\[[ \\t]*" + table + "[ \\t]*\\][^\\n]*)" + ours)
                .matcher(toml);
        return at.find()
                ? toml.substring(0, at.end(1)) + "\n" + line + toml.substring(at.end())
                : toml + (toml.isEmpty() || toml.endsWith("\n") ? "" : "\n") + "[" + table + "]\n" + line;
    }
}
