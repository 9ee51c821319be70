package id.desa.anjungan.provisioning.devices;

import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.DeviceInventory;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.device.supervision.DeviceChange;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.device.supervision.DeviceSupervisor;
import id.desa.anjungan.device.supervision.SupervisionSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// `devices [--config FILE]`: what hangs on this machine, and how the devices of a `kiosk.toml` stand, with who can
/// mend
/// them. Exit codes are those of sysexits.h.
public final class DevicesTool {
    private static final int FINE = 0;
    private static final int USAGE = 64;
    private static final int NO_INPUT = 66;
    private static final int CONFIG = 78;
    /// A device that talks by itself needs a moment to be opened.
    private static final Duration TO_OPEN = Duration.ofSeconds(4);

    /// @param absent what was looked for and is not there
    private record Kind(String name, String absent) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(DeviceNames.LETTERS, "no CUPS queue, no printer of ipp-usb"),
            new Kind(DeviceNames.SLIPS, "no /dev/usb/lp*, no serial port"),
            new Kind(DeviceNames.SCANNER, "no serial port, keyboard, HID scanner or camera"),
            new Kind(DeviceNames.CARDS, "no PC/SC reader"),
            new Kind(DeviceNames.PANEL, "no /dev/gpiochip*"),
            new Kind(DeviceNames.SPEAKER, "no sound card"));

    private final PrintStream out;
    private final PrintStream err;

    DevicesTool(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(new DevicesTool(System.out, System.err).run(DeviceInventory.ofThisMachine(), args));
    }

    int run(DeviceInventory inventory, String... args) throws InterruptedException {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--config"))) {
            err.println("usage: devices [--config FILE]");
            return USAGE;
        }
        var code = args.length == 2 ? configured(Path.of(args[1])) : FINE;
        if (code == FINE) {
            here(inventory.find());
        }
        return code;
    }

    private int configured(Path file) throws InterruptedException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            err.println(file + ": cannot be read");
            return NO_INPUT;
        }
        return switch (ConfigReader.read(ConfigSources.of(ConfigSource.hand(file, text)))) {
            case ConfigReading.Valid(var config) -> told(config.devices());
            case ConfigReading.NotEnrolled(var config) -> told(config.devices());
            case ConfigReading.Invalid(var problems, var _) -> {
                problems.forEach(problem -> err.println(problem.told()));
                yield CONFIG;
            }
        };
    }

    private int told(DeviceSettings settings) throws InterruptedException {
        return switch (DeviceLookup.of(settings, new DeviceCatalog(Runnable::run))) {
            case DeviceLookup.NotFound(var missing) -> {
                missing.forEach(one -> err.println("devices." + one.device() + ".uri: " + one.reason()));
                yield CONFIG;
            }
            case DeviceLookup.Found(var devices) -> {
                var table = new Table("DEVICE", "STATE", "WHO MENDS IT", "DETAIL");
                looked(devices)
                        .forEach(report -> table.row(
                                report.device(),
                                report.status().keywords(),
                                menders(report.status()),
                                detail(report.status())));
                out.println("As the kiosk is told");
                table.print(out);
                out.println();
                yield FINE;
            }
        };
    }

    private static List<DeviceReport> looked(Devices devices) throws InterruptedException {
        var changes = new LinkedBlockingQueue<DeviceChange>();
        try (var supervisor =
                new DeviceSupervisor(SupervisionSettings.STANDARD, RandomGenerator.getDefault(), changes::add)) {
            var _ = devices.under(supervisor);
            supervisor.start();
            supervisor.awaitFirstLooks();
            var end = System.nanoTime() + TO_OPEN.toNanos();
            while (!supervisor.reports().stream()
                    .allMatch(report -> report.status().works())) {
                if (changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                    break; // nothing more will change in time
                }
            }
            return supervisor.reports();
        }
    }

    private void here(List<FoundDevice> found) {
        var table = new Table("KIND", "MODEL", "STATE", "WHO MENDS IT", "WRITE IN kiosk.toml");
        for (var kind : KINDS) {
            var ofKind = found.stream()
                    .filter(device -> device.kind().equals(kind.name()))
                    .toList();
            if (ofKind.isEmpty()) {
                table.row(kind.name(), "", "none: " + kind.absent(), "", "");
            }
            ofKind.forEach(device -> table.row(
                    kind.name(), device.model(), state(device.status()), menders(device.status()), device.uri()));
        }
        out.println("On this machine");
        table.print(out);
    }

    private static String state(DeviceStatus status) {
        var detail = detail(status);
        return detail.isEmpty() ? status.keywords() : status.keywords() + " (" + detail + ")";
    }

    private static String detail(DeviceStatus status) {
        return switch (status) {
            case PrinterStatus.Offline(var _, var detail) -> detail;
            case PeripheralStatus.Offline(var _, var detail) -> detail;
            case PrinterStatus _, PeripheralStatus _ -> "";
        };
    }

    private static String menders(DeviceStatus status) {
        return status.menders().stream()
                .map(Mender::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Columns as wide as what stands in them.
    private static final class Table {
        private final List<String[]> rows = new ArrayList<>();

        Table(String... heads) {
            rows.add(heads);
        }

        void row(String... cells) {
            rows.add(cells);
        }

        void print(PrintStream to) {
            var widths = new int[rows.getFirst().length];
            for (var row : rows) {
                for (var column = 0; column < row.length; column++) {
                    widths[column] = Math.max(widths[column], row[column].length());
                }
            }
            for (var row : rows) {
                var line = new StringBuilder("  ");
                for (var column = 0; column < row.length; column++) {
                    line.append(row[column]).repeat(' ', widths[column] - row[column].length() + 2);
                }
                to.println(line.toString().stripTrailing());
            }
        }
    }
}
