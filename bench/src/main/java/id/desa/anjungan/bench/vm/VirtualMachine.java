package id.desa.anjungan.bench.vm;

import id.desa.anjungan.systemd.Displays;
import id.desa.anjungan.systemd.Shell;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A small PC in QEMU: a kernel of its own, a disk, a display of 1080x1920, a keyboard and a USB. Emulated where this
/// machine cannot do better.
final class VirtualMachine implements Guest, AutoCloseable {
    private static final Duration COMMAND = Duration.ofMinutes(15);
    /// Only where it is asked for (`ANJUNGAN_KVM=yes`): in some clouds /dev/kvm is there and runs nothing but their own
    /// kernels.
    private static final boolean HARDWARE = "yes".equals(System.getenv("ANJUNGAN_KVM"));
    /// Without AVX: emulated in software it is slower than doing without, and Java's code for it crashed there.
    private static final String EMULATED = "Nehalem";
    /// A start-up cache holds code for the processor it was made on.
    static final String TRAINED_FOR = HARDWARE ? "_JAVA_OPTIONS=" : "_JAVA_OPTIONS=-XX:UseAVX=0";
    private static final String WORDS =
            "root=LABEL=anjungan-root rw quiet console=ttyS0 vt.global_cursor_default=0 mitigations=off ";

    private final Path folder;
    private final Process qemu;
    private final GuestPort port;
    private final Qmp qmp;

    private VirtualMachine(Path folder, Process qemu, GuestPort port, Qmp qmp) {
        this.folder = folder;
        this.qemu = qemu;
        this.port = port;
        this.qmp = qmp;
    }

    /// How the processor is made, for a table.
    static String processor() {
        return HARDWARE ? "by KVM" : "by TCG (an emulated processor)";
    }

    /// Switches one on. A disk is written past this machine's own cache (`cache=none`): what QEMU gave away is on the
    /// disk when QEMU dies; what the guest still held is lost, and of a qcow2 also what it has not flushed.
    ///
    /// @param folder for its sockets, its console and pictures
    /// @param disk a qcow2
    /// @param words more for the kernel
    static VirtualMachine start(Path folder, GuestDisk made, Path disk, String words, String... more)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("bench.sock"));
        Files.deleteIfExists(folder.resolve("qmp.sock"));
        var command = new ArrayList<>(List.of("qemu-system-x86_64", "-M", "q35", "-smp", "2", "-m", "1536"));
        command.addAll(
                HARDWARE
                        ? List.of("-accel", "kvm", "-cpu", "host")
                        : List.of("-accel", "tcg,thread=multi,tb-size=512", "-cpu", EMULATED));
        command.addAll(List.of("-nodefaults", "-no-reboot", "-display", "none"));
        command.addAll(List.of("-kernel", made.kernel().resolve("vmlinuz").toString()));
        command.addAll(List.of("-initrd", made.kernel().resolve("initrd.gz").toString(), "-append", WORDS + words));
        command.addAll(List.of("-drive", "file=" + disk + ",if=virtio,format=qcow2,cache=none"));
        command.addAll(List.of("-device", "VGA,edid=on,xres=1080,yres=1920,vgamem_mb=32"));
        command.addAll(
                List.of("-device", "virtio-rng-pci", "-device", "qemu-xhci,id=usb", "-device", "virtio-serial-pci"));
        command.addAll(List.of("-chardev", "socket,id=bench,server=on,wait=off,path=" + folder.resolve("bench.sock")));
        command.addAll(List.of("-device", "virtserialport,chardev=bench,name=bench"));
        command.addAll(List.of("-serial", "file:" + folder.resolve("console.log")));
        command.addAll(List.of("-qmp", "unix:" + folder.resolve("qmp.sock") + ",server=on,wait=off"));
        command.addAll(List.of(more));
        var qemu = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("qemu.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(qemu::destroyForcibly)); // it never outlives the bench
        try {
            return new VirtualMachine(
                    folder,
                    qemu,
                    new GuestPort(reach(folder.resolve("bench.sock"), qemu)),
                    new Qmp(reach(folder.resolve("qmp.sock"), qemu)));
        } catch (IOException ended) {
            qemu.destroyForcibly();
            throw new IOException(Files.readString(folder.resolve("qemu.log")), ended);
        }
    }

    /// QEMU makes the file some time before it answers there.
    private static SocketChannel reach(Path socket, Process qemu) throws IOException, InterruptedException {
        while (true) {
            try {
                return SocketChannel.open(UnixDomainSocketAddress.of(socket));
            } catch (IOException notYet) {
                if (!qemu.isAlive()) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    @Override
    public Shell.Ran run(String line) throws IOException, InterruptedException {
        return port.run(line, COMMAND);
    }

    /// Gives it a line whose end nobody waits for.
    void begin(String line) throws IOException {
        port.send("systemd-run --quiet --collect bash -c " + quoted(line));
    }

    private static String quoted(String line) {
        return "'" + line.replace("'", "'\\''") + "'";
    }

    /// Waits inside until a line succeeds.
    void until(Duration bound, String line) throws IOException, InterruptedException {
        port.run(
                        "for i in $(seq " + bound.toSeconds() * 2 + "); do " + line
                                + " && exit 0; sleep 0.5; done; exit 1",
                        bound.plusMinutes(5))
                .output(0);
    }

    Qmp qmp() {
        return qmp;
    }

    /// What its display shows.
    BufferedImage photograph() throws IOException {
        var file = folder.resolve("display.ppm");
        qmp.run("screendump", Map.of("filename", file.toString()));
        return Ppm.read(file);
    }

    /// Waits until its display invites a resident, which is later than the kiosk's own word: an emulated
    /// processor draws slowly.
    ///
    /// @return the last picture, of whatever
    BufferedImage inviting(Duration bound) throws IOException {
        var until = System.nanoTime() + bound.toNanos();
        var picture = photograph();
        while (!Displays.invites(picture) && System.nanoTime() < until) {
            picture = photograph();
        }
        return picture;
    }

    /// Microseconds since its kernel's start.
    long uptime() throws IOException, InterruptedException {
        var seconds = Double.parseDouble(sh("cut -d' ' -f1 /proc/uptime").strip());
        return (long) (seconds * 1_000_000);
    }

    boolean stopsWithin(Duration bound) throws InterruptedException {
        return qemu.waitFor(bound.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Takes its power away, in the middle of whatever it does.
    void cut() throws IOException, InterruptedException {
        qemu.destroyForcibly().waitFor();
        port.close();
        qmp.close();
    }

    String console() throws IOException {
        return Files.readString(folder.resolve("console.log"), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        try {
            cut();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
