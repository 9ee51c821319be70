package id.desa.anjungan.systemd;

import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.demo.DemoVillage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The village on a machine: its package with the demo's data.
final class VillageHouse {
    static final int PORT = 8080;
    static final String DATA = "/var/lib/anjungan-village";
    private static final String CONF = "/etc/anjungan-village/village.conf";

    private final Machine machine;

    /// @param machine whose village has data, or will get them
    VillageHouse(Machine machine) {
        this.machine = machine;
    }

    /// A machine of its own, where no kiosk is.
    static VillageHouse alone(String name) throws IOException, InterruptedException {
        var machine = Trees.machine(name);
        for (var unit : new String[] {"anjungan-kiosk", "anjungan-display"}) {
            Files.createSymbolicLink(machine.path("/etc/systemd/system/" + unit + ".service"), Path.of("/dev/null"));
        }
        return new VillageHouse(machine);
    }

    Machine machine() {
        return machine;
    }

    /// The profile of a village, without which its unit does not start, and the options of a demo.
    ///
    /// @param more lines of `village.conf`
    VillageHouse founded(String more) throws IOException, InterruptedException {
        settings(more);
        var data = machine.path(DATA);
        DemoVillage.bringProfile(data);
        own(data.resolve("desa.json"));
        return this;
    }

    private void settings(String more) throws IOException {
        machine.write(CONF, "VILLAGE_OPTIONS=\"--host 127.0.0.1 --port " + PORT + " --demo\"\n" + more);
    }

    /// Settings that every kiosk gets, signed.
    VillageHouse tellsKiosks(String toml) throws IOException, InterruptedException {
        var folder = Files.createDirectories(machine.path(DATA + "/kiosk-settings"));
        Files.writeString(folder.resolve("all.toml"), toml);
        own(folder);
        own(folder.resolve("all.toml"));
        return this;
    }

    private void own(Path file) throws IOException, InterruptedException {
        Shell.must("chown", "--reference=" + machine.path(DATA), file.toString());
    }

    VillageHouse answers() throws IOException, InterruptedException {
        machine.until(Duration.ofSeconds(90), "socat -u OPEN:/dev/null TCP:127.0.0.1:" + PORT);
        return this;
    }

    VillageOffice office() throws IOException {
        return new VillageOffice(machine, PORT);
    }

    /// What a resident has in the pocket whose letter is ready.
    String readySlip() {
        return DemoKiosk.readySlip(machine.path(DATA));
    }

    /// One value of its database.
    String asks(String sql) throws IOException, InterruptedException {
        return machine.must("sqlite3", DATA + "/village.db", ".timeout 5000", sql)
                .strip();
    }

    /// Until a value of its database is this one.
    void until(String sql, String value) throws IOException, InterruptedException {
        machine.until(
                Duration.ofSeconds(60),
                "[ \"$(sqlite3 " + DATA + "/village.db '.timeout 5000' \"" + sql + "\")\" = '" + value + "' ]");
    }
}
