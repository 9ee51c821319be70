package id.desa.anjungan.village;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.register.NikPolicy;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `--add-officer USER --role PETUGAS|KADES --nama NAME [--nik NIK] --data DIR`: adds somebody who may sign in to the
/// office's pages. The password is the first line of the standard input, so that it stands in no history and in no
/// list of processes. The server may be running.
///
/// @param nik where the officer is a resident too, who then handles no letter of the own household
record AddOfficer(Path data, String userName, Role role, String nama, Optional<Nik> nik) {
    static final String OPTION = "--add-officer";
    private static final int LONGEST = 200;
    private static final String USAGE =
            "usage: --add-officer USER --role PETUGAS|KADES --nama NAME [--nik NIK] --data DIR < password";

    static AddOfficer of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var data = Path.of("village-data");
        var userName = "";
        var nama = "";
        var role = Optional.<Role>empty();
        var nik = Optional.<Nik>empty();
        while (!rest.isEmpty()) {
            var option = rest.pop();
            var value = Optional.ofNullable(rest.poll()).orElseThrow(() -> new IllegalArgumentException(USAGE));
            switch (option) {
                case OPTION -> userName = value;
                case "--data" -> data = Path.of(value);
                case "--nama" -> nama = value;
                case "--role" -> role = Optional.of(Role.valueOf(value.toUpperCase(Locale.ROOT)));
                case "--nik" -> nik = Optional.of(Nik.of(value));
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (userName.isBlank() || nama.isBlank()) {
            throw new IllegalArgumentException(USAGE);
        }
        return new AddOfficer(data, userName, role.orElseThrow(() -> new IllegalArgumentException(USAGE)), nama, nik);
    }

    void run(InputStream in, PrintStream out) {
        var password = firstLine(in);
        makeFolder();
        try (var store = Store.open(data.resolve("village.db"))) {
            nik.ifPresent(officer -> held(store, officer));
            var added = new OfficerAccounts(store, InstantSource.system(), new SecureRandom())
                    .add(userName, password, nama, role, nik);
            out.println(added.isPresent() ? "Officer added." : "This user name is taken; nothing was changed.");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// A folder that holds a demo's residents is a demo; every other one is, or will be, a real village's.
    private static void held(Store store, Nik officer) {
        var register = new Register(NikPolicy.DEMO);
        var demo = store.<Boolean>read(tx -> !register.isEmpty(tx) && register.isOurs(tx));
        if (!NikPolicy.of(demo).accepts(officer)) {
            throw new IllegalArgumentException(
                    demo ? "a demo takes NIKs that begin with 99 only" : "a NIK that begins with 99 is for demos only");
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char[] firstLine(InputStream in) {
        var line = new char[LONGEST + 1];
        try {
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            var length = 0;
            for (var c = reader.read(); c >= 0 && c != '\n' && length < line.length; c = reader.read()) {
                line[length] = (char) c;
                length += c == '\r' ? 0 : 1;
            }
            return Arrays.copyOf(line, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(line, '\0');
        }
    }
}
