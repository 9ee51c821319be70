package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigExplainerTest {
    private static final ConfigSources SOURCES = ConfigSources.of(
            ConfigSource.bundle(7, "[screen]\ntheme = \"dark\"\nrotation = 90\n"),
            ConfigSource.hall("[screen]\nrotation = 180\n"),
            ConfigSource.hand("# by hand\n[screen]\nrotation = 270\n"));

    @Test
    void namesTheFileAndLineThatCountsAndThoseItOverrules() {
        assertThat(ConfigExplainer.of(SOURCES, "screen.rotation"))
                .singleElement()
                .satisfies(rotation -> {
                    assertThat(rotation.counts()).contains(new Written(ConfigLayer.HAND, "kiosk.toml", 3, "270"));
                    assertThat(rotation.overruled())
                            .containsExactly(
                                    new Written(ConfigLayer.HALL, "hall.toml", 2, "180"),
                                    new Written(ConfigLayer.BUNDLE, "bundle 7", 3, "90"));
                    assertThat(rotation.standard()).contains("0");
                    assertThat(rotation.allowed()).isEqualTo("0, 90, 180 or 270");
                });
    }

    @Test
    void saysThatNobodyWroteItWhereTheDefaultCounts() {
        assertThat(ConfigExplainer.of(SOURCES, "session.idle-end"))
                .singleElement()
                .satisfies(one -> assertThat(one.counts()).contains(Written.standard("\"20s\"")));
        assertThat(ConfigExplainer.of(SOURCES, "devices.scanner.uri"))
                .singleElement()
                .satisfies(one -> assertThat(one.counts()).isEmpty());
    }

    @Test
    void explainsAWholeSection() {
        assertThat(ConfigExplainer.of(SOURCES, "screen"))
                .extracting(Explanation::key)
                .contains("screen.size", "screen.rotation")
                .allMatch(key -> key.startsWith("screen."));
    }

    @Test
    void knowsWhatSomebodyMayHaveMeant() {
        assertThat(ConfigExplainer.near("screen.rotatoin")).first().isEqualTo("screen.rotation");
        assertThat(ConfigExplainer.near("rotation")).first().isEqualTo("screen.rotation");
    }

    @Test
    void listsWhatChangesByWhatCounts() {
        var after = SOURCES.with(ConfigSource.bundle(8, "[screen]\ntheme = \"light\"\nrotation = 0\n"));
        assertThat(ConfigExplainer.differences(SOURCES, after)).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("screen.theme");
            assertThat(one.before()).contains(new Written(ConfigLayer.BUNDLE, "bundle 7", 2, "\"dark\""));
            assertThat(one.after()).contains(new Written(ConfigLayer.BUNDLE, "bundle 8", 2, "\"light\""));
        });
    }
}
