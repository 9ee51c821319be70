package id.desa.anjungan.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What somebody tries who has taken over the kiosk's process: started in its place, by its own unit, on its own Java.
/// Writes a line for each, `NAME allowed` or `NAME refused WHY`. Java alone: the machine has nothing else to run it
/// with.
final class Intruder {
    private static final List<String> NOT_OURS = List.of(
            "/etc",
            "/usr/lib",
            "/usr/lib/anjungan-kiosk",
            "/var/lib",
            "/var/log",
            "/run",
            "/home",
            "/root",
            "/boot",
            "/etc/anjungan",
            "/etc/systemd/system",
            "/sys/kernel",
            "/proc/sys/kernel");
    private static final List<String> SECRETS = List.of(
            "/etc/shadow",
            "/var/tmp/of-others",
            "/var/lib/anjungan-village/desa.json",
            "/proc/1/environ",
            "/proc/kcore",
            "/etc/credstore.encrypted/anjungan.store.key",
            "/var/lib/systemd/credential.secret",
            "/dev/mem",
            "/dev/kmsg",
            "/dev/sda",
            "/dev/vda",
            "/dev/input/event0");

    private Intruder() {}

    @FunctionalInterface
    private interface Attempt {
        void run() throws Throwable;
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] args) {
        tried("write /var/lib/anjungan", () -> write("/var/lib/anjungan"));
        NOT_OURS.forEach(folder -> tried("write " + folder, () -> write(folder)));
        SECRETS.forEach(secret -> tried("read " + secret, () -> read(secret)));
        tried("others' processes", () -> see());
        tried("become root", () -> call("setuid", 0));
        tried("run as root by a program that may", () -> elevated());
        tried("raw socket", () -> call("socket", 2, 3, 1));
        tried("packet socket", () -> call("socket", 17, 3, 0));
        tried("netlink socket", () -> call("socket", 16, 3, 0));
        tried("trace process 1", () -> trace(1));
        tried("trace another program of its user", () -> trace(victim()));
        tried("signal process 1", () -> call("kill", 1, 0));
        tried("namespace of its own", () -> call("unshare", 0x04000000));
        tried("mount", () -> call("mount", "none", "/mnt", "tmpfs", 0, 0));
        tried("chroot", () -> call("chroot", "/"));
        tried("set the clock", () -> call("clock_settime", 0, "1970-01-01T00:00:00"));
        tried("be called by TCP", () -> listen());
        if (args.length > 0) {
            return; // a control, which could do what follows
        }
        tried("restart the machine", () -> call("reboot", 0x01234567));
        tried("name the machine", () -> call("sethostname", "x", 1));
        tried("read the kernel's log", () -> call("klogctl", 5, 0, 0));
        tried("switch accounting on", () -> call("acct", "/var/lib/anjungan/acct"));
        tried("call systemd", () -> command("/usr/bin/systemctl", "stop", "cups.service"));
        tried("restart by systemd", () -> command("/usr/bin/systemctl", "reboot"));
    }

    private static void tried(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println("TRIED " + what + " allowed");
        } catch (Throwable refused) {
            System.out.println(
                    "TRIED " + what + " refused " + refused.toString().replace('\n', ' '));
        }
    }

    private static void write(String folder) throws IOException {
        var file = Path.of(folder, "intruder");
        Files.writeString(file, "x");
        Files.delete(file);
    }

    private static void read(String file) throws IOException {
        try (var in = Files.newInputStream(Path.of(file))) {
            var _ = in.read();
        }
    }

    private static void see() throws IOException {
        if (!Files.exists(Path.of("/proc/1"))) {
            throw new IOException("hidden");
        }
    }

    private static void elevated() throws Exception {
        var ran = new ProcessBuilder("/usr/local/bin/as-root", "-u").start();
        var who = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!who.equals("0")) {
            throw new IOException("still " + who);
        }
    }

    private static void command(String... command) throws Exception {
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IOException("refused");
        }
    }

    private static int victim() throws IOException {
        return Integer.parseInt(
                Files.readString(Path.of("/usr/local/lib/intruder/victim")).strip());
    }

    /// `PTRACE_SEIZE`: the other goes on.
    private static void trace(int process) throws Throwable {
        call("ptrace", 0x4206, process, 0, 0);
    }

    private static void listen() throws IOException {
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(0));
        }
    }

    /// A call of the C library; throws `errno` where it says -1.
    @SuppressWarnings({"restricted", "unchecked"})
    private static void call(String name, Object... arguments) throws Throwable {
        var linker = Linker.nativeLinker();
        var layouts = new MemoryLayout[arguments.length];
        try (var arena = Arena.ofConfined()) {
            var values = new ArrayList<Object>();
            var state = arena.allocate(Linker.Option.captureStateLayout());
            values.add(linker.defaultLookup().findOrThrow(name));
            values.add(state);
            for (var at = 0; at < arguments.length; at++) {
                var text = arguments[at] instanceof String;
                layouts[at] = text ? ADDRESS : JAVA_LONG;
                values.add(
                        text
                                ? arena.allocateFrom((String) arguments[at])
                                : (Object) ((Number) arguments[at]).longValue());
            }
            var handle = linker.downcallHandle(
                    FunctionDescriptor.of(JAVA_INT, layouts), Linker.Option.captureCallState("errno"));
            if ((int) handle.invokeWithArguments(values) < 0) {
                throw new IOException("errno " + state.get(JAVA_INT, 0));
            }
        }
    }
}
