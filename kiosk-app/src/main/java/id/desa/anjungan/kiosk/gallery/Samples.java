package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.ResidentSummary;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People, requests and a village to show screens with; all fictitious, all as awkward as real ones.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-21T02:41:00Z");
    static final String LONGEST_NAME = "ZAKARIYA ALFARIZI PUTRA PRATAMA WICAKSANA NING TIRTAWENING";
    static final Nik NIK = Nik.of("9901015704880001");

    private Samples() {}

    static VillageInfo village() {
        return new VillageInfo(
                "99.01.01.2001",
                "Tirtawening",
                "Wanasepi",
                "Purwacarita",
                "Senin–Kamis 08.00–15.00, Jumat 08.00–11.30",
                true,
                PaperSize.A4,
                List.of(
                        Capability.SIGN_IN_PIN,
                        Capability.SIGN_IN_SLIP,
                        Capability.LETTERS,
                        Capability.PRINT_GRANTS,
                        Capability.LEASES,
                        Capability.OFFICER_CALL,
                        Capability.RATING,
                        Capability.VERIFICATION,
                        Capability.DEFERRED_REQUESTS),
                List.of(new VillageInfo.News(
                        Words.of("Hari ini", "Today"),
                        Words.of("Posyandu Melati 1, Dusun Krajan", "Posyandu Melati 1, Krajan"),
                        Words.of(
                                "Pukul 08.00–11.00 di balai dusun. Bawa buku KIA.",
                                "08:00–11:00 at the hamlet hall. Bring the KIA book."))));
    }

    static SignedIn signedIn(String sapaan, String nama, SignedIn.Level level, int ready, int open) {
        return new SignedIn(
                "sample",
                level,
                600,
                new ResidentSummary(sapaan, nama, "990101 ****** 0001", ready, open, "contohwargakiosini0001"));
    }

    static Biodata biodata() {
        return new Biodata(
                List.of(
                        row("nama", "Nama", "Name", LONGEST_NAME),
                        row("nik", "NIK", "NIK", "990101 ****** 0001"),
                        row("kk", "No. KK", "Family card no.", "990101 ****** 0001"),
                        row("lahir", "Tempat, tanggal lahir", "Place, date of birth", "Purwacarita, 5 November 2001"),
                        row("jk", "Jenis kelamin", "Sex", "Laki-laki"),
                        row("agama", "Agama", "Religion", "Islam"),
                        row("kawin", "Status perkawinan", "Marital status", "Belum kawin"),
                        row("pendidikan", "Pendidikan", "Education", "SLTA/Sederajat"),
                        row("kerja", "Pekerjaan", "Occupation", "Pelajar/Mahasiswa"),
                        row("wn", "Kewarganegaraan", "Citizenship", "WNI"),
                        row("alamat", "Alamat", "Address", "Dusun Ngrejo RT 003 RW 002")),
                List.of(
                        new Biodata.FamilyMember("f1", "H. ABDUL JA'FAR", "Kepala keluarga"),
                        new Biodata.FamilyMember("f2", "HJ. NUR-AINI", "Istri"),
                        new Biodata.FamilyMember("f3", LONGEST_NAME, "Anak")));
    }

    private static Biodata.Row row(String key, String id, String en, String value) {
        return new Biodata.Row(key, Words.of(id, en), value);
    }

    static List<Permohonan> requests() {
        return List.of(
                request(
                        "1",
                        PermohonanStatus.SIAP_DIAMBIL,
                        null,
                        letter(Validity.BERLAKU, ReadyLetter.CollectAt.KIOSK)),
                request(
                        "2",
                        PermohonanStatus.SIAP_DIAMBIL,
                        null,
                        letter(Validity.BERLAKU, ReadyLetter.CollectAt.COUNTER)),
                request(
                        "3",
                        PermohonanStatus.BELUM_LENGKAP,
                        "foto rumah tampak depan dan surat pernyataan bermeterai belum diserahkan",
                        null),
                request("4", PermohonanStatus.SEDANG_DIPERIKSA, null, null),
                request("5", PermohonanStatus.MENUNGGU_TANDA_TANGAN, null, null),
                request("6", PermohonanStatus.DITOLAK, "usaha berada di luar wilayah desa", null),
                request(
                        "7",
                        PermohonanStatus.SUDAH_DIAMBIL,
                        null,
                        letter(Validity.BERLAKU, ReadyLetter.CollectAt.KIOSK)),
                request("8", PermohonanStatus.DIBATALKAN, null, null),
                request(
                        "9",
                        PermohonanStatus.SUDAH_DIAMBIL,
                        null,
                        letter(Validity.KEDALUWARSA, ReadyLetter.CollectAt.KIOSK)),
                request(
                        "10",
                        PermohonanStatus.SUDAH_DIAMBIL,
                        null,
                        letter(Validity.DICABUT, ReadyLetter.CollectAt.KIOSK)));
    }

    private static Permohonan request(
            String id, PermohonanStatus status, @Nullable String reason, @Nullable ReadyLetter letter) {
        return new Permohonan(
                id,
                "REG-20261120-0" + (10 + Integer.parseInt(id)),
                "SKU",
                id.equals("5")
                        ? Words.of("Surat Keterangan Belum Menikah", "Certificate of unmarried status")
                        : Words.of("Surat Keterangan Usaha", "Business certificate"),
                status,
                NOW.minusSeconds(90_000),
                NOW.minusSeconds(40_000),
                reason,
                letter);
    }

    private static ReadyLetter letter(Validity validity, ReadyLetter.CollectAt collectAt) {
        return new ReadyLetter(
                "letter",
                "500.2.2.4/007/99.01.01.2001/XI/2026",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 20),
                validity,
                2,
                PaperSize.A4,
                collectAt);
    }

    static PrintGrant grant() {
        return new PrintGrant(
                "grant",
                "letter",
                "500.2.2.4/007/99.01.01.2001/XI/2026",
                "00",
                2,
                PaperSize.A4,
                1,
                NOW.plusSeconds(300));
    }

    static RequestReceived received() {
        return new RequestReceived(requests().get(3), "head.body.signature", "274019");
    }
}
