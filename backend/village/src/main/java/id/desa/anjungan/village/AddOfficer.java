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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `--add-officer USER --role PETUGAS|KADES --nama NAME (--nik - | --not-a-resident) --data DIR`: adds somebody who may
/// sign in to the office's pages. The password is the first line of the standard input and the NIK the second, so that
/// they stand in no history and in no list of processes. The server may be running.
///
/// @param resident whether the officer lives in the village too, who then handles no letter of the own household
record AddOfficer(Path data, String userName, Role role, String nama, boolean resident) {
    static final String OPTION = "--add-officer";
    private static final int LONGEST = 200;
    private static final String USAGE = "usage: --add-officer USER --role PETUGAS|KADES --nama NAME"
            + " (--nik - | --not-a-resident) --data DIR, with the password in the first line of the input and,"
            + " for --nik -, the NIK in the second";

    static AddOfficer of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var data = Path.of("village-data");
        var userName = "";
        var nama = "";
        var role = Optional.<Role>empty();
        var resident = Optional.<Boolean>empty();
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case OPTION -> userName = value(rest);
                case "--data" -> data = Path.of(value(rest));
                case "--nama" -> nama = value(rest);
                case "--role" -> role = Optional.of(Role.valueOf(value(rest).toUpperCase(Locale.ROOT)));
                case "--nik" -> resident = fromInput(value(rest));
                case "--not-a-resident" -> resident = Optional.of(false);
                default -> throw usage();
            }
        }
        if (userName.isBlank() || nama.isBlank()) {
            throw usage();
        }
        return new AddOfficer(
                data, userName, role.orElseThrow(AddOfficer::usage), nama, resident.orElseThrow(AddOfficer::usage));
    }

    private static String value(ArrayDeque<String> rest) {
        return Optional.ofNullable(rest.poll()).orElseThrow(AddOfficer::usage);
    }

    private static Optional<Boolean> fromInput(String nik) {
        if (!nik.equals("-")) {
            throw new IllegalArgumentException("write --nik - and give the NIK in the second line of the input:"
                    + " what stands here, everybody on this machine can read");
        }
        return Optional.of(true);
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException(USAGE);
    }

    void run(InputStream in, PrintStream out) {
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var password = line(reader);
        DataFolder.make(data);
        try (var store = Store.open(data.resolve("village.db"))) {
            var nik = resident ? Optional.of(nik(store, line(reader))) : Optional.<Nik>empty();
            var added = new OfficerAccounts(store, InstantSource.system(), new SecureRandom())
                    .add(userName, password, nama, role, nik);
            out.println(added.isPresent() ? "Officer added." : "This user name is taken; nothing was changed.");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Nik nik(Store store, char[] typed) {
        if (!(Nik.read(new String(typed)) instanceof Nik.Reading.Valid(var nik))) {
            throw new IllegalArgumentException("the second line of the input is not a NIK");
        }
        held(store, nik);
        return nik;
    }

    /// A folder that holds a demo's residents is a demo; every other one is, or will be, a real village's.
    private static void held(Store store, Nik officer) {
        var register = new Register(NikPolicy.DEMO);
        var demo = store.<Boolean>read(tx -> !register.isEmpty(tx) && register.isOurs(tx));
        if (!NikPolicy.of(demo).accepts(officer)) {
            throw new IllegalArgumentException(
                    demo ? "a demo takes NIKs that begin with 99 only" : "a NIK that begins with 99 is for demos only");
        }
        if (!store.<Boolean>read(
                tx -> register.isEmpty(tx) || register.find(tx, officer).isPresent())) {
            throw new IllegalArgumentException("this NIK is not in the village's register: check it, or the officer"
                    + " could handle letters of the own household");
        }
    }

    private static char[] line(Reader reader) {
        var line = new char[LONGEST + 1];
        try {
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
