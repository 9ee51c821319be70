package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What must never stand in this repository, read off its own files.
class RepositoryTest {
    private static final Path ROOT = root();
    private static final long ONE_MEGABYTE = 1_000_000;

    /// Sixteen digits that begin with a province in use (Kepmendagri 300.2.2-2430/2025) could be somebody.
    private static final Pattern REAL_NIK = Pattern.compile(
            "(?<![0-9A-Za-z])(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])\\d{14}(?![0-9A-Za-z])");

    /// A link to a file of this repository, without its anchor.
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");

    /// `Class` or `Class.method`.
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    @Test
    void holdsNoNumberThatCouldBeARealNikOrKk() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files()) {
            var matcher = REAL_NIK.matcher(text(file));
            while (matcher.find()) {
                found.add(ROOT.relativize(file) + ": a number of 16 digits at character " + matcher.start());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void holdsNoFileOfMoreThanAMegabyte() throws IOException {
        assertThat(files().stream().filter(file -> file.toFile().length() > ONE_MEGABYTE))
                .isEmpty();
    }

    @Test
    void holdsNothingGenerated() throws IOException {
        assertThat(files().stream().map(Path::toString).filter(name -> name.matches(".*\\.(class|jar|log|db|sqlite)$")))
                .isEmpty();
    }

    /// Every page is reached from its index, and no link leads nowhere.
    @Test
    void linksEveryPageOfTheDevicesAndEveryLinkLeadsSomewhere() throws IOException {
        var folder = ROOT.resolve("docs/devices");
        var index = Files.readString(folder.resolve("README.md"));
        try (Stream<Path> pages = Files.list(folder)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> !page.equals("README.md")))
                    .allSatisfy(page -> assertThat(index).contains("(" + page + ")"));
        }
        var broken = new ArrayList<String>();
        for (var file : files()) {
            if (file.toString().endsWith(".md")) {
                LINK.matcher(text(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !Files.exists(file.resolveSibling(link)))
                        .forEach(link -> broken.add(ROOT.relativize(file) + ": " + link));
            }
        }
        assertThat(broken).isEmpty();
    }

    /// The pages of failures and of promises name tests that are there.
    @Test
    void namesOnlyTestsThatExist() throws IOException {
        var tests = new HashMap<String, String>();
        for (var file : files()) {
            if (file.toString().contains("/src/test/java/")) {
                tests.merge(file.getFileName().toString().replace(".java", ""), text(file), String::concat);
            }
        }
        var pages = Files.readString(ROOT.resolve("docs/failure-modes.md"))
                + Files.readString(ROOT.resolve("docs/reliability.md"));
        var named = TEST.matcher(pages).results().toList();
        assertThat(named).hasSizeGreaterThan(40).allSatisfy(test -> {
            assertThat(tests).containsKey(test.group(1));
            assertThat(tests.get(test.group(1))).contains(test.group(2) == null ? "" : " " + test.group(2) + "(");
        });
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            return ""; // a picture, a font
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(".git", "target")
                            .noneMatch(skipped ->
                                    ROOT.relativize(file).toString().matches("(.*/)?\\Q" + skipped + "\\E(/.*)?")))
                    .toList();
        }
    }

    private static Path root() {
        // Surefire runs in the module's folder, an IDE perhaps in the repository's.
        return Path.of("anjungan").toFile().isFile()
                ? Path.of("").toAbsolutePath()
                : Path.of("..").toAbsolutePath().normalize();
    }
}
