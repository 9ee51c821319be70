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

                A kiosk reads one file, `/etc/anjungan/kiosk.toml` ([TOML](https://toml.io)). A key it does not know is an
                error, every problem is reported at once with its line, and a kiosk whose file is bad starts from the last
                good one. Secrets are files, never values: a relative path is looked for in systemd's credentials
                directory, else beside the config file. A time is a number with its unit: `ms`, `s`, `m`, `h` or `d`.

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
        return "| `" + setting.key() + "` | " + setting.kind().name() + " | " + standard + " | " + setting.meaning()
                + " |\n";
    }
}
