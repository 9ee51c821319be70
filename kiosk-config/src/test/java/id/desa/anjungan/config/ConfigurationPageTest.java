package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void theConfigurationPageIsFresh() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ConfigurationPage.text());
        }
        assertThat(PAGE)
                .as("stale: ./mvnw -pl kiosk-config test -Dtest=ConfigurationPageTest -Ddocs.write=true")
                .hasContent(ConfigurationPage.text());
    }

    @Test
    void everySettingIsExplained() {
        assertThat(ConfigurationPage.settings())
                .allSatisfy(setting -> assertThat(setting.meaning()).hasSizeGreaterThan(10));
    }
}
