package id.desa.anjungan.provisioning.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last result of each test, in `tests.json` of the state directory. A file that cannot be read is as if
/// nothing had been tested; a cut of the power leaves the old one or the new one.
public final class TestResults {
    public static final String NAME = "tests.json";
    private static final String NEXT = NAME + ".next";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path dir;

    public TestResults(Path stateDir) {
        this.dir = stateDir;
    }

    public Optional<TestResult> last(DeviceTest test) {
        return Optional.ofNullable(all().get(test));
    }

    public Map<DeviceTest, TestResult> all() {
        var results = new EnumMap<DeviceTest, TestResult>(DeviceTest.class);
        try {
            JSON.readTree(Files.readString(dir.resolve(NAME)))
                    .properties()
                    .forEach(entry -> read(entry.getKey(), entry.getValue())
                            .ifPresent(result -> results.put(result.test(), result)));
        } catch (IOException | JacksonException nothingYet) {
            // as if nothing had been tested
        }
        return results;
    }

    private static Optional<TestResult> read(String word, JsonNode kept) {
        try {
            var at = Instant.parse(kept.path("at").asString(""));
            var note = kept.path("note").asString("");
            return DeviceTest.of(word)
                    .map(test -> new TestResult(test, kept.path("good").asBoolean(false), at, note));
        } catch (DateTimeException | JacksonException damaged) {
            return Optional.empty();
        }
    }

    /// On the disk when it returns.
    public synchronized void keep(TestResult result) throws IOException {
        var results = all();
        results.put(result.test(), result);
        var file = JSON.createObjectNode();
        results.forEach((test, one) -> file.putObject(test.word())
                .put("good", one.good())
                .put("at", one.at().toString())
                .put("note", one.note()));
        place(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
    }

    private void place(String text) throws IOException {
        Files.createDirectories(dir);
        var next = dir.resolve(NEXT);
        Files.deleteIfExists(next);
        try (var channel = FileChannel.open(
                next,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, dir.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
