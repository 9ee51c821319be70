package id.desa.anjungan.village.letter;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.village.register.Penduduk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Made-up content to try templates with: one letter of each kind, about a person nobody is.
final class SampleLetters {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private SampleLetters() {}

    static List<LetterContent> all() {
        return List.of(
                letter("SKD", Map.of()),
                letter("SKTM", Map.of("keperluan", "sekolah", "penghasilan", "1500000")),
                letter(
                        "SKU",
                        Map.of(
                                "nama_usaha", "Warung Contoh",
                                "jenis_usaha", "Perdagangan eceran",
                                "alamat_usaha", "Dusun Contoh RT 001 RW 001",
                                "sejak_tahun", "2019",
                                "keperluan", "pengajuan KUR")),
                letter("SKCK", Map.of("keperluan", "melamar pekerjaan")),
                letter("SKBM", Map.of("keperluan", "pendaftaran nikah")),
                letter("UMUM", Map.of("tujuan", "Bank Contoh", "keperluan", "pembukaan rekening")));
    }

    static LetterRenderer.Issue issue(Desa desa) {
        return new LetterRenderer.Issue(
                "400.12.2.1/001/" + desa.kode() + "/XI/2026",
                desa.kades(),
                DAY.plusMonths(1),
                "AB2C-D3E4",
                Optional.of(desa.publicUrl() + "/v#contoh"));
    }

    private static LetterContent letter(String jenis, Map<String, String> answers) {
        return new LetterContent(jenis, somebody(), Optional.empty(), answers, DAY);
    }

    private static Penduduk somebody() {
        return new Penduduk(
                Nik.of("9901015704880009"),
                "9901012011190009",
                "NAMA CONTOH",
                Penduduk.Sex.P,
                "CONTOH",
                LocalDate.of(1988, 4, 17),
                "ISLAM",
                "ANAK",
                "BELUM KAWIN",
                "SLTA/SEDERAJAT",
                "WIRASWASTA",
                "Contoh",
                "001",
                "001",
                "WNI",
                Penduduk.StatusDasar.HIDUP,
                Optional.of("AYAH CONTOH"),
                Optional.of("IBU CONTOH"));
    }
}
