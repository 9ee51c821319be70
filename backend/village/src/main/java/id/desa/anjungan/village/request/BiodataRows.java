package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Biodata.Row;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.village.register.Penduduk;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The register's entry as its owner reads it on a screen in a public room: numbers masked.
final class BiodataRows {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id-ID"));

    private BiodataRows() {}

    static List<Row> of(Penduduk p) {
        return List.of(
                row("nama", "Nama", "Name", p.nama()),
                row("nik", "NIK", "NIK", p.nik().masked()),
                row("no_kk", "Nomor KK", "Family card", masked(p.noKk())),
                row(
                        "lahir",
                        "Tempat, tanggal lahir",
                        "Born",
                        p.tempatLahir() + ", " + p.tanggalLahir().format(DAY)),
                row(
                        "jenis_kelamin",
                        "Jenis kelamin",
                        "Sex",
                        p.jenisKelamin() == Penduduk.Sex.L ? "LAKI-LAKI" : "PEREMPUAN"),
                row("agama", "Agama", "Religion", p.agama()),
                row("status_kawin", "Status perkawinan", "Marital status", p.statusKawin()),
                row("pendidikan", "Pendidikan", "Education", p.pendidikan()),
                row("pekerjaan", "Pekerjaan", "Occupation", p.pekerjaan()),
                row("kewarganegaraan", "Kewarganegaraan", "Nationality", p.kewarganegaraan()),
                row("alamat", "Alamat", "Address", "Dusun " + p.dusun() + " RT " + p.rt() + " RW " + p.rw()));
    }

    private static Row row(String key, String label, String english, String value) {
        return new Row(key, Words.of(label, english), value);
    }

    private static String masked(String number) {
        return number.substring(0, 6) + " ****** " + number.substring(12);
    }
}
