package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever has the public key can seal an archive of whatever they like, and put it on a stick of whatever they like.
class HostileBackupTest {
    @TempDir
    private Path place;

    private Dead dead;
    private Path state;

    @BeforeEach
    void aNewMachine() throws IOException {
        dead = Dead.kiosk(place);
        state = Files.createDirectories(place.resolve("new/state"));
        Files.writeString(state.resolve("mark"), "as it was");
    }

    @FunctionalInterface
    private interface Packing {
        void into(OutputStream packed) throws IOException;
    }

    private Path sealed(Packing content) throws IOException {
        var file = place.resolve("hostile.anjungan");
        var ephemeral = RecoveryKeyFile.make();
        var header = new Header(Purpose.KIOSK, new RecoveryKey(dead.key).id(), ephemeral.toPublicJWK(), Dead.NOW);
        try (var out = Files.newOutputStream(file)) {
            out.write(header.prelude());
            var sealing = new SealingStream(out, ContentKey.agreed(ephemeral, dead.key, header.prelude()));
            var packed = new GZIPOutputStream(sealing);
            content.into(packed);
            packed.finish();
            sealing.finish();
        }
        return file;
    }

    private static Manifest manifest(int files, long bytes) {
        return new Manifest(Purpose.KIOSK, "tirtawening-1", "0.0.1", Dead.NOW, 5, files, bytes);
    }

    private static void add(TarWriter tar, String path, byte[] content) throws IOException {
        tar.add(path, content.length, Dead.NOW, new ByteArrayInputStream(content));
    }

    private Path sealed(String... paths) throws IOException {
        return sealed(packed -> {
            var tar = new TarWriter(packed);
            add(tar, Manifest.NAME, manifest(paths.length, 1_000_000).encoded());
            for (var path : paths) {
                add(tar, path, "x".getBytes(StandardCharsets.UTF_8));
            }
            tar.end();
        });
    }

    private void isRefused(Path file, Refusal... why) throws IOException {
        assertThat(dead.restored(file, state, dead.etc))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isIn((Object[]) why));
        assertThat(state.resolve("mark")).hasContent("as it was");
        try (var around = Files.list(place.resolve("new"))) {
            assertThat(around).containsExactly(state);
        }
        assertThat(place.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/../../evil",
                "data/../evil",
                "/evil",
                "data//evil",
                "data/./evil",
                "../evil",
                "data/a/b/c/d/e/f/g/h/i",
                "evil",
                "data/identity/key.json",
                "data/identity",
                "data/backup/last.json",
                "etc/../../evil",
                "data/new\nline",
                "credentials/other",
            })
    void isRefusedWithANameThatLeadsElsewhere(String path) throws IOException {
        isRefused(sealed(path), Refusal.BAD_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '5', '6', 'g', 'x', 'L', 'K', 'S', '\0'})
    void isRefusedWithALinkADeviceAFolderOrAnExtension(char type) throws IOException {
        isRefused(
                sealed(packed -> changed(packed, block -> {
                    block[156] = (byte) type;
                    return block;
                })),
                Refusal.BAD_CONTENT);
    }

    /// The second header of the archive, with a sum that fits.
    private static void changed(OutputStream packed, UnaryOperator<byte[]> change) throws IOException {
        var tar = new TarWriter(packed);
        add(tar, Manifest.NAME, manifest(1, 1_000_000).encoded());
        var second = new ByteArrayOutputStream();
        add(new TarWriter(second), "data/evil", new byte[10]);
        var bytes = second.toByteArray();
        var block = change.apply(Arrays.copyOf(bytes, TarWriter.BLOCK));
        var sum = "%06o\0 ".formatted(TarWriter.checksum(block)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, block, 148, sum.length);
        packed.write(block);
        packed.write(bytes, TarWriter.BLOCK, bytes.length - TarWriter.BLOCK);
        tar.end();
    }

    @Test
    void isRefusedWithASizeNobodyHas() throws IOException {
        for (var size : new String[] {
            "77777777777\0",
            "-0000000001\0",
            "abcdefghijk\0",
            "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"
        }) {
            isRefused(
                    sealed(packed -> changed(packed, block -> {
                        System.arraycopy(size.getBytes(StandardCharsets.ISO_8859_1), 0, block, 124, 12);
                        return block;
                    })),
                    Refusal.BAD_CONTENT);
        }
    }

    @Test
    void isRefusedTwiceTheSameNameOrMoreFilesThanItSays() throws IOException {
        isRefused(sealed("data/a", "data/a"), Refusal.BAD_CONTENT);
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, manifest(1, 10).encoded());
                    for (var i = 0; i < 100_000; i++) {
                        add(tar, "data/" + i, new byte[0]);
                    }
                    tar.end();
                }),
                Refusal.BAD_CONTENT);
    }

    @Test
    void isRefusedWhereItSaysThatItHoldsMoreThanTheDisk() throws IOException {
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, manifest(2, 1L << 60).encoded());
                    tar.end();
                }),
                Refusal.NO_SPACE);
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, manifest(1_000_000, 10).encoded());
                    tar.end();
                }),
                Refusal.BAD_CONTENT);
    }

    /// A gigabyte of nothing packs into a megabyte: it is refused once it is more than it said, and not unpacked.
    @Test
    void isRefusedBeforeItFillsTheDisk() throws IOException {
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, manifest(1, 1_000).encoded());
                    tar.add("data/bomb", 1L << 28, Dead.NOW, nothing());
                    tar.end();
                }),
                Refusal.BAD_CONTENT);
    }

    private static InputStream nothing() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 0);
                return length;
            }
        };
    }

    @Test
    void isRefusedWithoutAManifestAnEndOrADatabase() throws IOException {
        isRefused(sealed(packed -> new TarWriter(packed).end()), Refusal.BAD_CONTENT);
        isRefused(sealed(_ -> {}), Refusal.BAD_CONTENT);
        isRefused(sealed("data/a"), Refusal.BAD_CONTENT);
        isRefused(sealed("data/kiosk.db"), Refusal.BAD_CONTENT, Refusal.DATABASE_BAD);
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, manifest(1, 1_000).encoded());
                    add(tar, "data/a", new byte[3]);
                }),
                Refusal.BAD_CONTENT);
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, "{\"format\":1}".getBytes(StandardCharsets.UTF_8));
                    tar.end();
                }),
                Refusal.BAD_CONTENT,
                Refusal.OTHER_KIND);
        isRefused(
                sealed(packed -> {
                    var tar = new TarWriter(packed);
                    add(tar, Manifest.NAME, new byte[100_000]);
                    tar.end();
                }),
                Refusal.BAD_CONTENT);
    }

    @Test
    void isRefusedWithAHugeOrOddHeader() throws IOException {
        var file = place.resolve("odd.anjungan");
        var magic = "ANJBAK1\n".getBytes(StandardCharsets.US_ASCII);
        for (var rest : new byte[][] {
            {(byte) 0xff, (byte) 0xff}, {0, 0}, {0, 2, '{', '}'}, {0, 4, 'n', 'u', 'l', 'l'}, {0, 3, '{', '}'}
        }) {
            Files.write(file, magic);
            Files.write(file, rest, StandardOpenOption.APPEND);
            isRefused(file, Refusal.NO_BACKUP, Refusal.DAMAGED, Refusal.OTHER_KIND);
        }
        Files.writeString(file, "ANJBAK1\n\0\b{\"v\":99}");
        isRefused(file, Refusal.NEWER);
    }

    @Test
    void isNotReadThroughALinkAFolderOrAPipe() throws Exception {
        var good = dead.file();
        var link = Files.createSymbolicLink(place.resolve("link.anjungan"), good);
        isRefused(link, Refusal.NO_BACKUP);
        isRefused(Files.createDirectory(place.resolve("folder.anjungan")), Refusal.NO_BACKUP);
        var pipe = place.resolve("pipe.anjungan");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        isRefused(pipe, Refusal.NO_BACKUP);
        isRefused(Path.of("/dev/zero"), Refusal.NO_BACKUP);
    }

    @Test
    void ofAStickFullOfOddNamesTakesNothingAndFollowsNothing() throws Exception {
        var folder = dead.stick.resolve("anjungan-backup");
        var treasure = Files.writeString(place.resolve("treasure"), "of the hall");
        Files.createSymbolicLink(folder.resolve("kiosk-tirtawening-1-20200101T000000Z.anjungan"), treasure);
        Files.createSymbolicLink(folder.resolve(".kiosk-tirtawening-1-20261122T013000Z.anjungan.part"), treasure);
        Files.createDirectory(folder.resolve("kiosk-tirtawening-1-20200102T000000Z.anjungan"));
        for (var i = 0; i < 2_000; i++) {
            Files.createFile(folder.resolve("kiosk-x-" + i));
        }
        Files.createFile(folder.resolve("kiosk-tirtawening-1-99999999T999999Z.anjungan"));
        assertThat(dead.backedUp()).isInstanceOf(MadeBackup.Made.class);
        assertThat(treasure).hasContent("of the hall");
        assertThat(folder.resolve("kiosk-tirtawening-1-20200102T000000Z.anjungan"))
                .isDirectory();
    }

    @Test
    void aBoundFolderThatIsALinkIsNobodysStick() throws IOException {
        var elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("stick.json"), "{}");
        var stick = Files.createDirectory(place.resolve("stick2"));
        Files.createSymbolicLink(stick.resolve("anjungan-backup"), elsewhere);
        assertThat(Backup.isBound(stick)).isFalse();
    }
}
