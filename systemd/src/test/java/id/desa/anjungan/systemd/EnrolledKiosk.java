package id.desa.anjungan.systemd;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// A machine's kiosk as one that was enrolled: its village is away, its printers are simulated.
public final class EnrolledKiosk {
    /// Its name.
    public static final String ID = "bench";

    private static final String SETTINGS = """
            [kiosk]
            id = "bench"
            demo = true
            [village]
            url = "http://127.0.0.1:9"
            [devices.page-printer]
            uri = "sim:page-printer"
            [devices.receipt-printer]
            uri = "sim:receipt-printer"
            """;

    private EnrolledKiosk() {}

    /// Before the machine is switched on.
    ///
    /// @return the key of whoever enrolled it, which also signs its settings
    public static ECKey into(Machine machine) throws IOException, InterruptedException {
        machine.write("/etc/anjungan/kiosk.toml", SETTINGS);
        var folder = Files.createDirectories(machine.path("/var/lib/anjungan/identity"));
        try {
            var authority = new ECKeyGenerator(Curve.P_256).generate();
            var key = new ECKeyGenerator(Curve.P_256).generate();
            Files.writeString(folder.resolve("key.json"), key.toJSONString());
            Files.writeString(
                    folder.resolve("credential.jwt"), new KioskCredential(ID, key.toPublicJWK()).sign(authority));
            Files.writeString(
                    folder.resolve("authority.json"), authority.toPublicJWK().toJSONString());
            owned(machine, "/var/lib/anjungan");
            return authority;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The start-up cache, as the machine makes one when it is quiet; here before its first start.
    ///
    /// @param environment of Java: `_JAVA_OPTIONS=...` where the machine's processor is a lesser one
    public static void train(Machine machine, String... environment) throws IOException, InterruptedException {
        Files.createDirectories(machine.path("/var/cache/anjungan"));
        owned(machine, "/var/cache/anjungan");
        var command = new ArrayList<>(List.of("env"));
        command.addAll(List.of(environment));
        command.addAll(List.of("setpriv", "--reuid=anjungan", "--regid=anjungan", "--clear-groups"));
        command.addAll(List.of("/usr/lib/anjungan-kiosk/bin/anjungan-aot", "train"));
        within(machine, command.toArray(String[]::new));
    }

    /// A program in the tree of a machine that is off.
    public static void within(Machine machine, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(
                "systemd-nspawn",
                "--quiet",
                "--register=no",
                "--keep-unit",
                "--private-network",
                "--pipe",
                "--directory=" + machine.path("/")));
        all.addAll(List.of(command));
        Shell.must(all.toArray(String[]::new));
    }

    private static void owned(Machine machine, String folder) throws IOException, InterruptedException {
        Shell.must("chroot", machine.path("/").toString(), "chown", "-R", "anjungan:anjungan", folder);
        Shell.must("chmod", "-R", "u=rwX,go=", machine.path(folder).toString());
    }
}
