package id.desa.anjungan.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.provisioning.backup.RecoveryKey;
import id.desa.anjungan.provisioning.backup.RecoveryKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The drill: a kiosk that owes its village much burns while the line is down, and then the village's own machine goes
/// under. Nothing is left of either but a stick and a key in the safe. What comes after is the package, what the guide
/// says, and whatever its units do.
@Tag("system")
@Tag("long")
@EnabledIf("id.desa.anjungan.systemd.Trees#canBoot")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrillIT {
    private static final String KIOSK = "balai-uji";
    private static final String SETTINGS = "/etc/anjungan/kiosk.toml";
    private static final String SEALED = "/etc/credstore.encrypted/anjungan.store.key";
    private static final String STICK = "/media/stik";
    private static final String KEY = "/media/brankas/kunci.json";
    private static final List<String> TABLES =
            List.of("penduduk", "permohonan", "surat", "print_grant", "kiosk", "kiosk_key", "deferred_request");
    private static final String ASKING = "9901012802970001";

    @TempDir
    private static Path place;

    private static Path stick;
    private static Path safe;
    private static Peers peers;
    private static VillageHouse village;
    private static Box box;
    private static Lines lines;

    /// What goes into the box from outside.
    private record Lines(Peers.Cables printers, Line village) implements AutoCloseable {
        @Override
        public void close() {
            printers.close();
            village.close();
        }
    }

    @BeforeAll
    static void begins() throws Exception {
        stick = Files.createDirectories(place.resolve("stick"));
        safe = Files.createDirectories(place.resolve("safe"));
        var key = RecoveryKeyFile.make();
        RecoveryKeyFile.write(safe.resolve("kunci.json"), RecoveryKeyFile.text(key, new char[0]));
        var known = new RecoveryKey(key.toPublicJWK()).toJson();
        peers = new Peers();
        village = VillageHouse.alone("drill-village")
                .founded("VILLAGE_RECOVERY_KEY='" + known + "'\nVILLAGE_BACKUP_FOLDER=" + STICK + "\n")
                .tellsKiosks("[backup]\nrecovery-key = '" + known + "'\n");
        village.machine().boot("--bind=" + stick + ":" + STICK);
        village.answers();
        box = new Box(Trees.machine("drill-kiosk"));
        box.machine().write(SETTINGS, peers.settings());
        lines = connect();
        box.enrols(village.office().invite("Balai Uji"), Duration.ofSeconds(90));
    }

    /// The power, the printers and the line of the hall, and what is plugged in.
    private static Lines connect() throws Exception {
        var machine = box.machine();
        machine.boot("--bind=" + stick + ":" + STICK, "--bind-ro=" + safe + ":/media/brankas");
        var made = new Lines(peers.into(machine), Line.between(village.machine(), machine, VillageHouse.PORT));
        machine.until(Duration.ofSeconds(60), "systemctl is-active anjungan-kiosk");
        return made;
    }

    private static void disconnect() throws Exception {
        lines.close();
        box.machine().close(); // its disk is gone
    }

    @AfterAll
    static void ends() throws Exception {
        disconnect();
        village.machine().close();
        peers.close();
    }

    @Test
    @Order(1)
    void putsAnotherMachineInThePlaceOfALostKioskWithNothingLost() throws Exception {
        var lost = box.machine();
        owesALetterAndARequest();
        lost.must("anjunganctl", "backup", "--bind", STICK);
        lost.must("systemctl", "start", "anjungan-backup.service");
        var oldKey = fingerprint(lost);
        disconnect();

        box = new Box(Trees.machine("drill-kiosk-2"));
        lines = connect();
        var machine = box.machine();
        assertThat(machine.run("anjunganctl", "restore", backup("kiosk"), "--key", KEY)
                        .output())
                .contains("systemctl stop anjungan-kiosk");
        machine.must("systemctl", "stop", "anjungan-kiosk");
        machine.must("anjunganctl", "restore", backup("kiosk"), "--key", KEY);
        belongsToTheKiosk(machine);
        machine.must("systemctl", "start", "anjungan-kiosk");
        machine.until(
                Duration.ofSeconds(60), "[ \"$(systemctl show -P StatusText anjungan-kiosk)\" = 'not enrolled' ]");
        box.enrols(village.office().replace(KIOSK), Duration.ofSeconds(90));

        village.until("SELECT count(*) FROM print_grant WHERE state = 'PRINTED'", "1");
        village.until("SELECT count(*) FROM deferred_request", "1");
        machine.until(Duration.ofSeconds(30), "[ " + owed("print-outcome', 'request") + " = 0 ]");
        assertThat(machine.must("ls", "/var/lib/anjungan"))
                .as("a key in the clear")
                .doesNotContain("store.key");
        assertThat(machine.sh("systemd-creds decrypt --name=store.key " + SEALED + " -")
                        .lines())
                .as("the lost machine's key, and this one's")
                .hasSizeGreaterThan(1);
        assertThat(fingerprint(machine)).isNotEqualTo(oldKey);
        assertThat(village.asks("SELECT count(*) FROM kiosk_key WHERE kiosk = '" + KIOSK + "' AND until IS NULL"))
                .isEqualTo("1");
        assertThat(village.asks("SELECT count(*) FROM kiosk_key WHERE kiosk = '" + KIOSK + "' AND until IS NOT NULL"))
                .isEqualTo("1");
        box.await("attract");
        box.photograph("replaced");
    }

    /// The same kiosk goes on with the village's new machine, whose folder is as the old one's was.
    @Test
    @Order(2)
    void putsAnotherMachineInThePlaceOfTheVillages() throws Exception {
        var before = rows();
        var drowned = village.machine();
        drowned.must("anjungan-village", "backup", "--bind", STICK);
        drowned.must("systemctl", "start", "anjungan-village-backup.service");
        lines.village().cut();
        drowned.close();

        village = VillageHouse.alone("drill-village-2");
        var machine = village.machine();
        machine.boot("--bind-ro=" + stick + ":" + STICK, "--bind-ro=" + safe + ":/media/brankas");
        assertThat(machine.property("anjungan-village", "ConditionResult")).isEqualTo("no");
        machine.must("anjungan-village", "restore", backup("village"), "--key", KEY, "--data", VillageHouse.DATA);
        machine.must("systemctl", "start", "anjungan-village");
        village.answers();

        assertThat(rows()).isEqualTo(before);
        assertThat(machine.must("find", VillageHouse.DATA, "!", "-user", "anjungan-village"))
                .isEmpty();
        lines.village().close();
        lines = new Lines(lines.printers(), Line.between(machine, box.machine(), VillageHouse.PORT));
        box.machine().until(Duration.ofSeconds(60), "anjunganctl status --json | grep -q '\"link\" : \"green\"'");
        new Resident(box).signsIn(ASKING);
    }

    private static String rows() throws Exception {
        return village.asks("SELECT group_concat(n) FROM ("
                + TABLES.stream()
                        .map(table -> "SELECT '" + table + "=' || count(*) n FROM " + table)
                        .collect(Collectors.joining(" UNION ALL "))
                + ")");
    }

    private static void owesALetterAndARequest() throws Exception {
        var resident = new Resident(box);
        peers.laser().holdAfter(0);
        resident.askForTheLetterOf(village.readySlip());
        box.await("collect.printing");
        lines.village().cut();
        peers.laser().goOn();
        resident.takesTheLetter();
        resident.asksInTheDark(ASKING);
        assertThat(box.machine().sh("echo " + owed("print-outcome"))).isEqualTo("1\n");
        assertThat(box.machine().sh("echo " + owed("request"))).isEqualTo("1\n");
        assertThat(village.asks("SELECT count(*) FROM print_grant WHERE state = 'PRINTED'"))
                .as("nobody could tell the village")
                .isEqualTo("0");
    }

    private static String owed(String lanes) {
        return "$(sqlite3 /var/lib/anjungan/kiosk.db \"SELECT count(*) FROM outbox WHERE lane IN ('" + lanes + "')\")";
    }

    /// What root brought back is the kiosk's, and the key that sealed its secrets lies in no file of its own any more.
    private static void belongsToTheKiosk(Machine machine) throws Exception {
        assertThat(machine.must("stat", "-c", "%U:%G %a", SETTINGS)).isEqualTo("root:root 644\n");
        assertThat(machine.must("cat", SETTINGS)).isEqualTo(peers.settings());
        assertThat(machine.must("find", "/var/lib/anjungan", "!", "-user", "anjungan"))
                .isEmpty();
        assertThat(machine.must("stat", "-c", "%a", "/var/lib/anjungan")).isEqualTo("700\n");
    }

    private static String fingerprint(Machine machine) throws Exception {
        return machine.must("sha256sum", "/var/lib/anjungan/identity/key.json");
    }

    /// The file on the stick, as the new machine sees it.
    private static String backup(String purpose) throws IOException {
        try (var files = Files.newDirectoryStream(stick.resolve("anjungan-backup"), purpose + "-*")) {
            var found = files.iterator();
            var file = Objects.requireNonNull(found.next().getFileName());
            assertThat(found.hasNext()).isFalse();
            return STICK + "/anjungan-backup/" + file;
        }
    }
}
