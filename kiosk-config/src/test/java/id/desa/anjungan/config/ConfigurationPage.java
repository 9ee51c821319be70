package id.desa.anjungan.config;

import java.util.List;
import java.util.stream.Collectors;

/// docs/configuration.md, written from what the records themselves ask for.
final class ConfigurationPage {
    private ConfigurationPage() {}

    static List<Setting> settings() {
        var notes = new ReadingNotes();
        ConfigReader.read(ConfigSources.of(), notes);
        return notes.settings();
    }

    static String text() {
        return """
                # Configuration

                Generated from the records in `kiosk-config`; after changing one, run
                `./mvnw -pl kiosk-config test -Dtest=ConfigurationPageTest -Ddocs.write=true`.

                Settings are written in [TOML](https://toml.io), in layers. Key by key, what stands later here wins:

                1. the defaults below
                2. the village's bundle: signed by the authority that enrolled the kiosk, for this kiosk, with a version
                   that only grows; it counts from the next start, when no resident is served. A kiosk that printed letters
                   before and cannot within two minutes, or that starts twice without proof, goes back to the one before
                3. `/var/lib/anjungan/settings/hall.toml`: what the kiosk found in its hall, written by service mode
                4. `/etc/anjungan/kiosk.toml`: by hand on this machine

                Settings marked ✋ are taken from the last one only. A kiosk without `kiosk.id` or `village.url` is not
                enrolled yet and waits for it. A key it does not know is an error in every layer; every problem is reported
                at once with its file and line, what was found and what to write, and a kiosk whose settings are bad starts
                from the last good ones. `anjunganctl config explain KEY` says where a value comes from, `config check`
                finds every problem, `config diff` what a bundle would change. An editor can use
                [configuration.schema.json](configuration.schema.json).

                Secrets are files, never values: what looks like a secret is refused. A relative path is looked for in
                systemd's credentials directory, else beside the config file. A time is a number with its unit: `ms`, `s`,
                `m`, `h` or `d`.

                The least a kiosk needs:

                ```toml
                """ + ExampleFiles.LEAST + "```\n" + sections();
    }

    private static String sections() {
        return settings().stream()
                .map(Setting::section)
                .distinct()
                .map(ConfigurationPage::section)
                .collect(Collectors.joining());
    }

    private static String section(String name) {
        return "\n## [" + name + "]\n\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n"
                + settings().stream()
                        .filter(setting -> setting.section().equals(name))
                        .map(ConfigurationPage::row)
                        .collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        var standard = switch (setting.need()) {
            case ENROLMENT -> "comes with enrolment";
            case OPTIONAL -> "none";
            case DEFAULTED -> "`" + setting.standard().orElseThrow() + "`";
        };
        return "| `" + setting.key() + "`" + (setting.by() == ConfigLayer.HAND ? " ✋" : "") + " | "
                + setting.kind().name() + " | " + standard + " | " + setting.meaning() + " |\n";
    }
}
