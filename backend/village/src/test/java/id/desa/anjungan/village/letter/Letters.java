package id.desa.anjungan.village.letter;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.village.register.Penduduk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fictitious village, its awkward residents and what they ask, for tests that lay letters out.
public final class Letters {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final String NOMOR = "400.12.2.1/007/99.01.01.2001/XI/2026";
    /// As long as a real one: ES256 over kid, typ, village, number, kind, dates, initials and a hash.
    public static final String QR =
            "https://tirtawening.contoh.invalid/v#" + "eyJhbGciOiJFUzI1NiIsImtpZCI6Ik5a".repeat(13);

    public static final Penduduk TRI = resident(
            "9901015704880001",
            "TRI WAHYUNI",
            Penduduk.Sex.P,
            LocalDate.of(1988, 4, 17),
            "ISLAM",
            "CERAI HIDUP",
            "WIRASWASTA",
            "WNI");
    public static final Penduduk LONG_NAME = resident(
            "9901010511010001",
            "ZAKARIYA ALFARIZI PUTRA PRATAMA WICAKSANA NING TIRTAWENING",
            Penduduk.Sex.L,
            LocalDate.of(2001, 11, 5),
            "ISLAM",
            "BELUM KAWIN",
            "PELAJAR/MAHASISWA",
            "WNI");
    public static final Penduduk SUKINI = resident(
            "9901014106600001",
            "SUKINI",
            Penduduk.Sex.P,
            LocalDate.of(1960, 6, 1),
            "ISLAM",
            "CERAI MATI",
            "PEDAGANG",
            "WNI");
    public static final Penduduk HAJI = resident(
            "9901010303550001",
            "H. ABDUL JA'FAR",
            Penduduk.Sex.L,
            LocalDate.of(1955, 3, 3),
            "ISLAM",
            "KAWIN",
            "PENSIUNAN",
            "WNI");
    public static final Penduduk FOREIGNER = resident(
            "9901010404780001",
            "JOHN UJI SMITH",
            Penduduk.Sex.L,
            LocalDate.of(1978, 4, 4),
            "KRISTEN",
            "BELUM KAWIN",
            "WIRASWASTA",
            "WNA");
    public static final Penduduk TWIN = resident(
            "9901016902200001",
            "NAJWA AULIA RAMADHANI",
            Penduduk.Sex.P,
            LocalDate.of(2020, 2, 29),
            "ISLAM",
            "BELUM KAWIN",
            "BELUM/TIDAK BEKERJA",
            "WNI");

    public static final List<String> KINDS = List.of("SKD", "SKTM", "SKU", "SKCK", "SKBM", "UMUM");

    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "SKD", Map.of("keperluan", "Pembukaan rekening bank"),
            "SKTM", Map.of("keperluan", "sekolah", "penghasilan", "1500000"),
            "SKU",
                    Map.of(
                            "nama_usaha", "Keripik Pisang \"Sari Uji\"",
                            "jenis_usaha", "Industri makanan ringan rumahan",
                            "alamat_usaha", "Dusun Krajan RT 002 RW 001, Desa Tirtawening",
                            "sejak_tahun", "2019",
                            "keperluan", "pengajuan KUR"),
            "SKCK", Map.of("keperluan", "melamar pekerjaan"),
            "SKBM", Map.of("keperluan", "Pendaftaran pernikahan"),
            "UMUM",
                    Map.of(
                            "tujuan", "Bank Contoh Cabang Wanasepi",
                            "keperluan", "pembukaan rekening tabungan kelompok tani",
                            "keterangan", "Yang bersangkutan adalah pengurus kelompok tani Sumber Uji."));

    private Letters() {}

    public static Desa desa(PaperSize paper) {
        return new Desa(
                "99.01.01.2001",
                "Tirtawening",
                "Wanasepi",
                "Purwacarita",
                "Jl. Balai Desa No. 1, Tirtawening 00000",
                paper,
                new Desa.Official("Drs. Hadi Contoh", "KEPALA DESA TIRTAWENING", Optional.empty()),
                Optional.of(new Desa.Official("Wulan Uji, S.AP.", "SEKRETARIS DESA", Optional.of("9901 2019 001"))),
                "{kode}/{nomor,3}/{desa}/{bulan}/{tahun}",
                "https://tirtawening.contoh.invalid",
                true);
    }

    public static LetterContent content(String jenis, Penduduk who) {
        return new LetterContent(jenis, who, Optional.empty(), ANSWERS.getOrDefault(jenis, Map.of()), DAY);
    }

    public static LetterContent content(String jenis, Penduduk who, Penduduk about) {
        return new LetterContent(jenis, who, Optional.of(about), ANSWERS.getOrDefault(jenis, Map.of()), DAY);
    }

    public static LetterRenderer.Issue issue(Desa desa) {
        return new LetterRenderer.Issue(NOMOR, desa.kades(), LocalDate.of(2026, 12, 20), "K7QX-2M9P", Optional.of(QR));
    }

    public static LetterRenderer.Issue wetInk(Desa desa) {
        return new LetterRenderer.Issue(
                NOMOR,
                new Desa.Official(
                        "Wulan Uji, S.AP.",
                        "a.n. KEPALA DESA TIRTAWENING\nSEKRETARIS DESA",
                        Optional.of("9901 2019 001")),
                LocalDate.of(2026, 12, 20),
                "K7QX-2M9P",
                Optional.empty());
    }

    private static Penduduk resident(
            String nik,
            String nama,
            Penduduk.Sex sex,
            LocalDate born,
            String agama,
            String status,
            String pekerjaan,
            String citizenship) {
        return new Penduduk(
                Nik.of(nik),
                "9901012011190001",
                nama,
                sex,
                citizenship.equals("WNA") ? "Luar Negeri" : "PURWACARITA",
                born,
                agama,
                "ANAK",
                status,
                "SLTA/SEDERAJAT",
                pekerjaan,
                "Krajan",
                "002",
                "001",
                citizenship,
                Penduduk.StatusDasar.HIDUP,
                Optional.of(citizenship.equals("WNA") ? "ADAM UJI SMITH" : "SUWARNO"),
                Optional.of("SUKINI"));
    }
}
