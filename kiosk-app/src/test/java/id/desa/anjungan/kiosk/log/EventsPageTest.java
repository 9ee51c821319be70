package id.desa.anjungan.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    @Test
    void theEventsPageIsFresh() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text());
        }
        assertThat(PAGE)
                .as("stale: ./mvnw -pl kiosk-app -am test -Dtest=EventsPageTest -Ddocs.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(text());
    }

    private static String text() {
        return """
                # Events of a kiosk

                Generated from `KioskEvent`; after changing it, run `./mvnw -pl kiosk-app -am test -Dtest=EventsPageTest
                -Ddocs.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

                A kiosk writes one JSON object a line: `ts` (UTC), `level`, `logger`, `kiosk`, `session` (opaque, where
                there is one), `event`, and the fields below. Ids never change. No field holds personal data: jobs, grants
                and sessions are opaque, an error is its class and place without its words.

                | Event | Level | Meaning | Fields |
                |---|---|---|---|
                """ + Stream.of(KioskEvent.values()).map(EventsPageTest::row).collect(Collectors.joining());
    }

    private static String row(KioskEvent event) {
        var fields = event.fields().isEmpty() ? "" : "`" + event.fields().replace(", ", "` `") + "`";
        return "| `" + event.id() + "` | " + event.level() + " | " + event.meaning() + " | " + fields + " |\n";
    }
}
