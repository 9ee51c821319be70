package id.desa.anjungan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Root writes into a folder whose owner may lay anything there.
class FolderFilesTest {
    private static final int KIOSK = 65_531;

    @TempDir
    private Path dir;

    private Path roots;
    private Path folder;
    private FolderFiles files;

    @BeforeEach
    void giveTheFolderToTheKiosk() throws IOException {
        assumeThat(Files.getOwner(dir).getName()).as("runs as root").isEqualTo("root");
        roots = Files.writeString(dir.resolve("roots"), "secret = 1\n");
        folder = Files.createDirectory(dir.resolve("settings"));
        Files.setAttribute(folder, "unix:uid", KIOSK);
        files = FolderFiles.made(folder);
    }

    @Test
    void aLockThatIsALinkIsRefusedAndWhatItNamesStaysRoots() throws IOException {
        Files.createSymbolicLink(folder.resolve(".lock"), roots);
        assertThatThrownBy(() -> files.held().close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(".lock")
                .hasMessageContaining("a link");
        assertThat(owner(roots)).isZero();
    }

    @Test
    void aLockThatIsALinkToNothingMakesNothing() throws IOException {
        var elsewhere = dir.resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve(".lock"), elsewhere);
        assertThatThrownBy(() -> files.held().close()).isInstanceOf(IOException.class);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void aLockThatIsAnotherNameOfAFileOfRootsIsNotGivenAway() throws IOException {
        Files.createLink(folder.resolve(".lock"), roots);
        files.held().close();
        assertThat(owner(roots)).isZero();
    }

    @Test
    void whatRootMakesIsTheKiosks() throws IOException {
        files.held().close();
        files.place("bundles.toml", "current = 1\n");
        assertThat(owner(folder.resolve(".lock"))).isEqualTo(KIOSK);
        assertThat(owner(folder.resolve("bundles.toml"))).isEqualTo(KIOSK);
        files.held().close();
    }

    @Test
    void aLinkInTheWayOfAFileIsTakenAwayAndNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("hall.toml.next"), roots);
        files.place("hall.toml", "");
        assertThat(owner(roots)).isZero();
        assertThat(roots).hasContent("secret = 1");
    }

    @Test
    void aFileThatIsALinkIsNotRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("hall.toml"), roots);
        assertThatThrownBy(() -> files.read("hall.toml"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a link");
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws IOException {
        var link = Files.createSymbolicLink(dir.resolve("link"), folder);
        assertThatThrownBy(() -> FolderFiles.made(link))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a link");
    }

    /// The folder it has made ready goes, and a link has its name.
    @Test
    void aLinkLaidInThePlaceOfTheFolderMeanwhileIsNotFollowed() throws IOException {
        files.place("bundles.toml", "current = 1\n");
        var elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("bundles.toml"), "of root");
        Files.move(folder, dir.resolve("moved"));
        Files.createSymbolicLink(folder, elsewhere);
        assertThatThrownBy(() -> files.place("bundles.toml", "current = 2\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.delete("bundles.toml")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.read("bundles.toml")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.held().close()).isInstanceOf(IOException.class);
        try (var all = Files.list(elsewhere)) {
            assertThat(all).containsExactly(elsewhere.resolve("bundles.toml"));
        }
        assertThat(elsewhere.resolve("bundles.toml")).hasContent("of root");
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
