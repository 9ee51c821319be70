package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;

class ConfigSchemaTest {
    private static final Path FILE = Path.of("../docs/configuration.schema.json");
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(ConfigSchema.text());

    @Test
    void theSchemaInTheDocsIsFresh() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(FILE, ConfigSchema.text());
        }
        assertThat(FILE)
                .as("stale: ./mvnw -pl kiosk-config test -Dtest=ConfigSchemaTest -Ddocs.write=true")
                .hasContent(ConfigSchema.text());
    }

    @Test
    void takesWhatTheReaderTakes() {
        assertThat(schema.validate(json(ExampleFiles.FULL), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json(ExampleFiles.LEAST), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo = true          | dmeo = true",
                "demo = true          | demo = 1",
                "\"balai-2\"          | \"-balai\"",
                "\"1500ms\"           | \"5 seconds\"",
                "\"800x480\"          | \"800 x 480\"",
                "rotation = 90        | rotation = 45",
                "\"su\"               | \"nl\"",
                "width-mm = 58        | width-mm = 112",
                "\"21:00\"            | \"24:00\"",
                "\"sim:scanner\"      | \"/dev/ttyACM0\"",
            })
    void refusesWhatTheReaderRefusesByItself(String good, String bad) {
        assertThat(ExampleFiles.FULL).contains(good);
        var text = ExampleFiles.FULL.replace(good, bad);
        assertThat(ConfigReader.read(text)).isInstanceOf(ConfigReading.Invalid.class);
        assertThat(schema.validate(json(text), InputFormat.JSON)).isNotEmpty();
    }

    private static String json(String toml) {
        return Toml.parse(toml).toJson();
    }
}
