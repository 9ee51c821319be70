package id.desa.anjungan.device.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceFile.Access;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceFileIT {
    private static final Duration MOMENT = Duration.ofMillis(80);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int NOBODY = 65_534;

    @TempDir
    private Path folder;

    @Test
    void carriesBytesBothWaysUnchanged() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"));
                var device = DeviceFile.open(cable.name(), Access.READ_WRITE)) {
            SerialLine.set(device, 9_600, true);
            var all = new byte[256];
            for (var i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            device.write(all, MOMENT);
            assertThat(cable.in().readNBytes(256)).isEqualTo(all);
            assertThat(device.isWritten(MOMENT)).isTrue();
            cable.out().write(all);
            var read = new byte[256];
            assertThat(device.read(read, SOON)).isEqualTo(256);
            assertThat(read).isEqualTo(all);
        }
    }

    @Test
    void readsAndWritesAFifo() throws Exception {
        var fifo = fifo();
        try (var device = DeviceFile.open(fifo, Access.READ_WRITE)) {
            device.write("halo".getBytes(StandardCharsets.US_ASCII), MOMENT);
            assertThat(device.read(new byte[16], MOMENT)).isEqualTo(4);
        }
    }

    @Test
    void waitsForNothingLongerThanTold() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"));
                var device = DeviceFile.open(cable.name(), Access.READ_WRITE)) {
            var started = System.nanoTime();
            assertThat(device.read(new byte[1], MOMENT)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(MOMENT, SOON);
        }
    }

    /// The far end reads nothing: the cable fills up.
    @Test
    void failsWhenADeviceTakesNoBytesForTooLong() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"));
                var device = DeviceFile.open(cable.name(), Access.READ_WRITE)) {
            var started = System.nanoTime();
            assertCause(OfflineCause.NO_ANSWER, () -> device.write(new byte[1 << 20], MOMENT));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
            assertThat(device.isWritten(MOMENT)).isFalse();
            device.forgetUnsent();
        }
    }

    @Test
    void endsAWaitWhenWoken() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"));
                var device = DeviceFile.open(cable.name(), Access.READ_WRITE)) {
            var waiting = reading(device);
            device.wake();
            assertThat(waiting).succeedsWithin(SOON).isEqualTo(0);
        }
    }

    @Test
    void saysAtOnceThatItWasPulledOut() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"));
                var device = DeviceFile.open(cable.name(), Access.READ_WRITE)) {
            var waiting = reading(device);
            cable.pull();
            assertThat(waiting).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(EOFException.class);
            assertThatThrownBy(() -> device.write(new byte[] {1}, MOMENT)).isInstanceOf(IOException.class);
        }
    }

    private static CompletableFuture<Integer> reading(DeviceFile device) {
        var waiting = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> {
            try {
                waiting.complete(device.read(new byte[1], LONG));
            } catch (IOException e) {
                waiting.completeExceptionally(e);
            }
        });
        return waiting;
    }

    @Test
    void isTakenWhileSomebodyElseHasIt() throws IOException {
        try (var cable = Pty.at(folder.resolve("tty"))) {
            var device = DeviceFile.open(cable.name(), Access.READ_WRITE);
            assertCause(OfflineCause.TAKEN, () -> DeviceFile.open(cable.name(), Access.READ));
            device.close();
            DeviceFile.open(cable.name(), Access.READ).close();
        }
    }

    @Test
    void isNotFoundWhereNothingIs() {
        assertCause(OfflineCause.NOT_FOUND, () -> DeviceFile.open(folder.resolve("lp0"), Access.READ_WRITE));
        assertCause(OfflineCause.NOT_FOUND, () -> DeviceFile.open(folder.resolve("by-id/usb-x"), Access.READ));
    }

    @Test
    void isOfTheWrongKindWhereItIsNoDevice() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertCause(OfflineCause.WRONG_KIND, () -> DeviceFile.open(file, Access.READ_WRITE));
        assertCause(OfflineCause.WRONG_KIND, () -> DeviceFile.open(folder, Access.READ));
        assertCause(OfflineCause.WRONG_KIND, () -> DeviceFile.open(file.resolve("below"), Access.READ));
        assertCause(OfflineCause.WRONG_KIND, () -> {
            try (var nothing = DeviceFile.open(Path.of("/dev/null"), Access.READ_WRITE)) {
                SerialLine.set(nothing, 9_600, false);
            }
        });
    }

    /// A disk is no device to talk to: a slip would be written over what is on it.
    @Test
    void refusesADisk() throws Exception {
        assertCause(OfflineCause.WRONG_KIND, () -> DeviceFile.open(aDisk(), Access.READ));
    }

    /// One of this machine's, or, in a container without any, a name for one, which needs root.
    private Path aDisk() throws Exception {
        try (var devices = Files.list(Path.of("/dev"))) {
            var disk = devices.filter(DeviceFileIT::isDisk).findFirst();
            return disk.isPresent() ? disk.get() : namedDisk();
        }
    }

    private static boolean isDisk(Path path) {
        try {
            return ((Integer) Files.getAttribute(path, "unix:mode") & 0xF000) == 0x6000;
        } catch (IOException _) {
            return false;
        }
    }

    private Path namedDisk() throws Exception {
        var disk = folder.resolve("disk");
        assertThat(new ProcessBuilder("mknod", disk.toString(), "b", "7", "0")
                        .start()
                        .waitFor())
                .isZero();
        return disk;
    }

    @Test
    void neitherEndsNorSpinsOnADeviceThatOnlySendsEmptiness() throws IOException {
        try (var nothing = DeviceFile.open(Path.of("/dev/null"), Access.READ)) {
            assertThat(nothing.read(new byte[1], MOMENT)).isZero();
        }
    }

    @Test
    void isNotAllowedToOpenWhatBelongsToSomebodyElse() throws Exception {
        var fifo = fifo();
        Files.setPosixFilePermissions(fifo, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var opened = new CompletableFuture<Void>();
        Thread.ofPlatform().start(() -> {
            try {
                becomeNobody();
                DeviceFile.open(fifo, Access.READ_WRITE).close();
                opened.complete(null);
            } catch (Throwable e) {
                opened.completeExceptionally(e);
            }
        });
        assertThat(opened)
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        DeviceUnusable.class,
                        unusable -> assertThat(unusable.offlineCause()).isEqualTo(OfflineCause.NO_PERMISSION));
    }

    /// This thread alone, towards files alone: root may open anything, and so may the tests that run as root.
    @SuppressWarnings("restricted")
    private static void becomeNobody() throws Throwable {
        var linker = Linker.nativeLinker();
        var setfsuid = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setfsuid"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        var _ = (int) setfsuid.invokeExact(NOBODY);
    }

    private Path fifo() throws Exception {
        var fifo = folder.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    private static void assertCause(OfflineCause cause, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        DeviceUnusable.class,
                        unusable -> assertThat(unusable.offlineCause()).isEqualTo(cause));
    }
}
