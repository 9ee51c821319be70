package id.desa.anjungan.village.register;

import id.desa.anjungan.backend.api.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A register as CSV: a line of column names, then a resident a line, without commas and quotes within a value.
public final class RegisterCsv {
    private RegisterCsv() {}

    /// The rows as maps from column name to value.
    public static List<Map<String, String>> rows(List<String> lines) {
        var names = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(names, line))
                .toList();
    }

    private static Map<String, String> row(String[] names, String line) {
        var values = line.split(",", -1);
        if (values.length != names.length) {
            throw new IllegalArgumentException("a line has " + values.length + " values, not " + names.length);
        }
        var row = new HashMap<String, String>();
        for (var i = 0; i < names.length; i++) {
            row.put(names[i], values[i].strip());
        }
        return row;
    }

    public static Penduduk resident(Map<String, String> row) {
        return new Penduduk(
                Nik.of(text(row, "nik")),
                text(row, "no_kk"),
                text(row, "nama"),
                Penduduk.Sex.valueOf(text(row, "jk")),
                text(row, "tempat_lahir"),
                LocalDate.parse(text(row, "tgl_lahir")),
                text(row, "agama"),
                text(row, "shdk"),
                text(row, "status_kawin"),
                text(row, "pendidikan"),
                text(row, "pekerjaan"),
                text(row, "dusun"),
                text(row, "rt"),
                text(row, "rw"),
                text(row, "kewarganegaraan"),
                Penduduk.StatusDasar.valueOf(text(row, "status_dasar")),
                maybe(row, "ayah"),
                maybe(row, "ibu"));
    }

    private static String text(Map<String, String> row, String name) {
        return maybe(row, name).orElseThrow(() -> new IllegalArgumentException("a line without " + name));
    }

    private static Optional<String> maybe(Map<String, String> row, String name) {
        return Optional.ofNullable(row.get(name)).filter(value -> !value.isBlank());
    }
}
