package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Part.Tone;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Screen.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Screens as the design shows them, to draw with before and beside the real presenters.
final class SampleScreens {
    private static final Screen.Header HEADER = new Screen.Header(
            "Desa Tirtawening", "Kec. Wanasepi · Kab. Purwacarita", "09.41", "Sabtu, 21 November 2026");
    private static final List<Action> FOOT = List.of(
            Action.quiet("foot.language", "Indonesia", Icon.LANGUAGE),
            Action.quiet("foot.text", "Huruf", Icon.TEXT_SIZE),
            Action.quiet("foot.contrast", "Kontras", Icon.CONTRAST),
            Action.quiet("foot.officer", "Panggil petugas", Icon.HAND));
    private static final Action BACK = Action.quiet("back", "Kembali", Icon.ARROW_LEFT);
    private static final Action NEXT = Action.primary("next", "Lanjut", Icon.ARROW_RIGHT);

    private SampleScreens() {}

    static Map<String, Screen> all() {
        var all = new LinkedHashMap<String, Screen>();
        for (var screen : List.of(
                attract(),
                signIn(),
                nik(),
                pin(),
                home(),
                choose(),
                requirements(),
                form(),
                amount(),
                confirm(),
                wait_(),
                slip(),
                printing(),
                trouble(),
                idle(),
                thanks(),
                status(),
                data(),
                closed())) {
            all.put(screen.name(), screen);
        }
        return all;
    }

    static Screen screen(
            String name, Layout layout, int step, String title, String lead, List<Part> parts, Action... actions) {
        return new Screen(
                name,
                layout,
                Optional.of(HEADER),
                step == 0 ? Optional.empty() : Optional.of(new Screen.Steps(step, 4)),
                title,
                lead,
                parts,
                List.of(actions),
                layout == Layout.ATTRACT || layout == Layout.OVERLAY ? List.of() : FOOT,
                "DATA CONTOH",
                title);
    }

    static Screen attract() {
        return screen(
                "attract",
                Layout.ATTRACT,
                0,
                "",
                "",
                List.of(
                        new Part.Hero(
                                "09.41",
                                "Sabtu, 21 November 2026",
                                Optional.of(new Part.Notice(
                                        "Hari ini",
                                        "Posyandu Melati 1, Dusun Krajan",
                                        "Pukul 08.00–11.00 di balai dusun. Bawa buku KIA.")),
                                "Sentuh layar untuk mulai",
                                "Mangga pencet layar · Mangga toél layar · Touch to start"),
                        new Part.Offers(List.of(
                                new Part.Offer(Icon.DOCUMENT, "Buat surat"),
                                new Part.Offer(Icon.PRINTER, "Cetak surat siap"),
                                new Part.Offer(Icon.MAGNIFIER, "Cek status surat"))),
                        new Part.Pill(Tone.DONE, Icon.CHECK, "Layanan cetak tersedia")),
                Action.primary("start", "Sentuh layar untuk mulai", Icon.TAP));
    }

    static Screen signIn() {
        return screen(
                "signin.choose",
                Layout.STAGE,
                0,
                "Silakan masuk",
                "Pilih salah satu cara. Data Anda hanya dipakai untuk layanan ini dan dihapus dari layar saat selesai.",
                List.of(new Part.Cards(
                        List.of(
                                card(
                                        "card",
                                        "Tempelkan e-KTP",
                                        Icon.CARD,
                                        "di kotak bergambar kartu, lalu ketik PIN",
                                        ""),
                                card("nik", "Ketik NIK", Icon.KEYPAD, "16 angka di KTP, lalu PIN", ""),
                                card("qr", "Pindai kode QR", Icon.QR_CODE, "dari ponsel atau slip pengambilan", "")),
                        1)),
                BACK,
                Action.quiet("no_pin", "Belum punya PIN?", Icon.NONE));
    }

    private static Part.Card card(String id, String label, Icon icon, String subtitle, String badge) {
        return new Part.Card(Action.quiet("card." + id, label, icon), subtitle, badge, Tone.NEUTRAL);
    }

    static Screen nik() {
        return nik("9901015704");
    }

    static Screen nik(String typed) {
        return screen(
                "signin.nik",
                Layout.STAGE,
                0,
                "Ketik 16 angka NIK",
                "Lihat di KTP atau KK Anda.",
                List.of(
                        new Part.Digits("NIK", typed, List.of(6, 6, 4)),
                        new Part.Keypad(Action.quiet("clear", "Hapus semua", Icon.NONE), "Hapus")),
                BACK,
                NEXT.enabled(false));
    }

    static Screen pin() {
        return screen(
                "signin.pin",
                Layout.STAGE,
                0,
                "Masukkan PIN",
                "Tutupi tangan saat mengetik PIN.",
                List.of(
                        new Part.Pill(Tone.NEUTRAL, Icon.CARD, "990101 ****** 0001"),
                        new Part.PinDots(3, 6),
                        new Part.Keypad(Action.quiet("back", "Batal", Icon.NONE), "Hapus")));
    }

    static Screen home() {
        return screen(
                "home",
                Layout.STAGE,
                0,
                "Selamat pagi,\nIbu Tri Wahyuni",
                "",
                List.of(
                        new Part.Banner(
                                Tone.DONE,
                                Icon.PRINTER,
                                "1 surat siap dicetak",
                                "Surat Keterangan Usaha · ditandatangani 20 Nov",
                                Optional.of(Action.primary("print", "Cetak", Icon.NONE))),
                        new Part.Cards(
                                List.of(
                                        card("new", "Buat surat", Icon.DOCUMENT_NEW, "6 jenis surat, Rp 0", ""),
                                        card("status", "Cek status", Icon.MAGNIFIER, "2 permohonan berjalan", ""),
                                        card("data", "Data saya", Icon.CARD, "Lihat, laporkan jika salah", ""),
                                        card("complaint", "Sampaikan aduan", Icon.CHAT, "Boleh tanpa nama", "")),
                                2)),
                Action.secondary("sign_out", "Selesai dan keluar", Icon.SIGN_OUT));
    }

    static Screen choose() {
        return screen(
                "letter.choose",
                Layout.STAGE,
                1,
                "Surat apa yang Anda perlukan?",
                "",
                List.of(new Part.Cards(
                        List.of(
                                card(
                                        "SKU",
                                        "Keterangan Usaha",
                                        Icon.STOREFRONT,
                                        "Untuk KUR, bank, atau izin",
                                        "1 hari kerja"),
                                card("SKD", "Keterangan Domisili", Icon.HOUSE, "Bukti tempat tinggal", "1 hari kerja"),
                                card(
                                        "SKTM",
                                        "Keterangan Tidak Mampu",
                                        Icon.HAND_HEART,
                                        "Sekolah, kesehatan, bantuan",
                                        "1 hari kerja"),
                                card("SKCK", "Pengantar SKCK", Icon.SHIELD_CHECK, "Untuk kepolisian", "1 hari kerja"),
                                card(
                                        "SKBM",
                                        "Keterangan Belum Menikah",
                                        Icon.PERSON,
                                        "Untuk menikah atau kerja",
                                        "1 hari kerja"),
                                card("UMUM", "Keterangan umum", Icon.DOCUMENT, "KTP, KK, ATM, STNK", "hari ini")),
                        1)),
                BACK,
                Action.secondary("more", "Lagi (13)", Icon.ARROW_RIGHT));
    }

    static Screen requirements() {
        return screen(
                "letter.requirements",
                Layout.STAGE,
                2,
                "Surat Keterangan Usaha",
                "Gratis, tanpa biaya. Biasanya 1 hari kerja.",
                List.of(new Part.Lines(
                        "Syarat yang harus dibawa",
                        List.of(
                                new Part.Line(Icon.CARD, "KTP elektronik asli"),
                                new Part.Line(Icon.FAMILY, "Kartu Keluarga"),
                                new Part.Line(Icon.STAMP, "Surat pengantar dari ketua RT 002 dan RW 001"),
                                new Part.Line(Icon.STOREFRONT, "Foto tempat usaha, dapat ditunjukkan dari ponsel")))),
                BACK,
                NEXT);
    }

    static Screen form() {
        return screen(
                "letter.form.text",
                Layout.STAGE,
                2,
                "Apa nama usaha Anda?",
                "Tulis seperti di papan nama atau kemasan.",
                List.of(
                        new Part.TextEntry(
                                "Keripik Pisang Sari U",
                                "Nama usaha",
                                "",
                                List.of(
                                        Action.quiet("suggest.0", "Keripik Pisang “Sari Uji”", Icon.NONE),
                                        Action.quiet("suggest.1", "Warung", Icon.NONE),
                                        Action.quiet("suggest.2", "Toko", Icon.NONE))),
                        new Part.Keyboard(true, 0, "Spasi")),
                BACK,
                NEXT);
    }

    static Screen amount() {
        return screen(
                "letter.form.money",
                Layout.STAGE,
                2,
                "Berapa penghasilan usaha dalam sebulan?",
                "",
                List.of(
                        new Part.TextEntry("2.500.000", "Jumlah", "Rp", List.of()),
                        new Part.Keypad(Action.quiet("key.clear", "Hapus semua", Icon.NONE), "Hapus")),
                BACK,
                NEXT);
    }

    static Screen confirm() {
        return screen(
                "letter.confirm",
                Layout.STAGE,
                4,
                "Sudah benar?",
                "",
                List.of(
                        new Part.Page(new Part.Picture("sample", SamplePage.png()), "Surat Keterangan Usaha"),
                        new Part.Text(
                                "Petugas memeriksa, Kepala Desa menandatangani. Biasanya 1 hari kerja. Biaya Rp 0.")),
                Action.secondary("edit", "Ubah", Icon.PENCIL),
                Action.primary("send", "Kirim permohonan", Icon.CHECK));
    }

    static Screen wait_() {
        return screen(
                "wait",
                Layout.CENTERED,
                0,
                "Mohon tunggu sebentar",
                "",
                List.of(new Part.Busy("Mengirim permohonan ke petugas")));
    }

    static Screen slip() {
        return screen(
                "slip.printing",
                Layout.CENTERED,
                0,
                "Silakan ambil slip",
                "Simpan slip ini untuk mengambil surat.",
                List.of(new Part.Sheet(1, "", true)),
                Action.primary("done", "Sudah saya ambil", Icon.CHECK));
    }

    static Screen printing() {
        return screen(
                "printing",
                Layout.CENTERED,
                0,
                "Surat sedang dicetak",
                "Mohon tunggu di depan layar. Kertas keluar dari laci sebelah kanan.",
                List.of(
                        new Part.Sheet(0.64, "Halaman 1 dari 1", false),
                        new Part.Pill(Tone.DONE, Icon.SHIELD_CHECK, "Surat ini hanya dicetak satu kali, untuk Anda.")));
    }

    static Screen trouble() {
        return screen(
                "trouble.paper",
                Layout.CENTERED,
                0,
                "Kertas printer habis",
                "Surat Anda aman dan belum tercetak. Petugas sudah diberi tahu pukul 09.41.",
                List.of(
                        new Part.Emblem(Icon.PRINTER, Tone.ATTENTION, Optional.of(Icon.WARNING)),
                        new Part.Lines(
                                "Anda bisa",
                                List.of(
                                        new Part.Line(Icon.HOURGLASS, "menunggu di sini, kertas segera diisi"),
                                        new Part.Line(Icon.TICKET, "mengambil slip dan mencetak nanti, kapan saja")))),
                Action.secondary("wait", "Tunggu", Icon.NONE),
                Action.secondary("officer", "Panggil petugas", Icon.HAND),
                Action.primary("slip", "Cetak slip pengambilan", Icon.TICKET));
    }

    static Screen idle() {
        return screen(
                "idle",
                Layout.OVERLAY,
                0,
                "Masih di sini?",
                "Layanan berakhir dalam 12 detik agar data Anda tetap rahasia.",
                List.of(new Part.Countdown(12, 20)),
                Action.quiet("end", "Selesai", Icon.NONE),
                Action.primary("stay", "Ya, saya masih di sini", Icon.NONE));
    }

    static Screen thanks() {
        return screen(
                "thanks",
                Layout.CENTERED,
                0,
                "Silakan ambil surat Anda",
                "1 lembar Surat Keterangan Usaha\nNomor 500.2.2.4/007/99.01.01.2001/XI/2026",
                List.of(
                        new Part.Emblem(Icon.CHECK, Tone.DONE, Optional.empty()),
                        new Part.Rating(
                                "Bagaimana pelayanan hari ini?",
                                List.of(
                                        Action.quiet("rate.4", "Sangat baik", Icon.FACE_GREAT),
                                        Action.quiet("rate.3", "Baik", Icon.FACE_GOOD),
                                        Action.quiet("rate.2", "Kurang baik", Icon.FACE_POOR),
                                        Action.quiet("rate.1", "Tidak baik", Icon.FACE_BAD)),
                                "")),
                Action.primary("done", "Selesai", Icon.SIGN_OUT));
    }

    static Screen status() {
        return screen(
                "status",
                Layout.STAGE,
                0,
                "Permohonan Anda",
                "",
                List.of(new Part.Cards(
                        List.of(
                                new Part.Card(
                                        Action.quiet("card.1", "Surat Keterangan Usaha", Icon.PRINTER),
                                        "Diajukan 20 Nov 2026",
                                        "Siap diambil",
                                        Tone.DONE),
                                new Part.Card(
                                        Action.quiet("card.2", "Pengantar SKCK", Icon.CLOCK),
                                        "Diajukan 21 Nov 2026",
                                        "Sedang diperiksa",
                                        Tone.NEUTRAL),
                                new Part.Card(
                                        Action.quiet("card.3", "Keterangan Domisili", Icon.PENCIL),
                                        "Diajukan 18 Nov 2026",
                                        "Perlu dilengkapi",
                                        Tone.ATTENTION),
                                new Part.Card(
                                        Action.quiet("card.4", "Keterangan Tidak Mampu", Icon.WARNING),
                                        "Diajukan 12 Nov 2026",
                                        "Ditolak",
                                        Tone.DANGER)),
                        1)),
                BACK);
    }

    static Screen data() {
        return screen(
                "data",
                Layout.STAGE,
                0,
                "Data saya",
                "Ada yang salah? Beri tahu petugas.",
                List.of(new Part.Rows(List.of(
                        new Part.Row("Nama", "ZAKARIYA ALFARIZI PUTRA PRATAMA WICAKSANA NING TIRTAWENING"),
                        new Part.Row("NIK", "990101 ****** 0001"),
                        new Part.Row("Tempat, tanggal lahir", "Purwacarita, 5 November 2001"),
                        new Part.Row("Pekerjaan", "Karyawan swasta"),
                        new Part.Row("Alamat", "Dusun Krajan RT 002 RW 001")))),
                BACK,
                Action.secondary("wrong", "Data saya salah", Icon.PENCIL));
    }

    static Screen closed() {
        return screen(
                "closed",
                Layout.CENTERED,
                0,
                "Anjungan sedang tidak melayani",
                "Silakan ke loket pelayanan. Jam layanan: 08.00–15.00",
                List.of(
                        new Part.Emblem(Icon.CLOCK, Tone.NEUTRAL, Optional.empty()),
                        new Part.Code("Kode untuk petugas", "K-78")));
    }
}
