package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A catalogue with every kind of question in it, and a page to preview.
final class SampleLetters {
    private SampleLetters() {}

    static Catalogue catalogue() {
        return new Catalogue(List.of(
                everyQuestion(),
                plain("SKD", "Keterangan Domisili", "Proof of residence", "Bukti tempat tinggal", "house"),
                plain(
                        "SKTM",
                        "Keterangan Tidak Mampu",
                        "Certificate of low income",
                        "Sekolah, kesehatan, bantuan",
                        "hand-heart"),
                plain("SKCK", "Pengantar SKCK", "Police record introduction", "Untuk kepolisian", "shield-check"),
                plain("SKBM", "Keterangan Belum Menikah", "Unmarried status", "Untuk menikah atau kerja", "person"),
                plain("UMUM", "Surat Pengantar Umum", "General introduction", "Untuk instansi lain", "document"),
                plain("SKP", "Keterangan Penghasilan Orang Tua", "Parents' income", "Beasiswa dan UKT", "family"),
                plain("KTPP", "Keterangan KTP dalam Proses", "KTP in process", "Untuk bank", "card")));
    }

    private static JenisSurat plain(String code, String id, String en, String purpose, String icon) {
        return new JenisSurat(
                code,
                Words.of(id, en),
                Words.of(purpose, purpose),
                icon,
                List.of(Words.of("KTP asli", "Original KTP")),
                List.of(),
                Words.of("1 hari kerja", "1 working day"),
                0,
                Words.of("1 bulan", "1 month"));
    }

    /// One letter that asks everything there is to ask.
    static JenisSurat everyQuestion() {
        return new JenisSurat(
                "SKU",
                Words.of("Keterangan Usaha", "Business certificate"),
                Words.of("Untuk KUR, bank, atau izin", "For loans, banks or permits"),
                "storefront",
                List.of(
                        Words.of("KTP asli dan kartu keluarga", "Original KTP and family card"),
                        Words.of("Surat pengantar RT", "Introduction by the RT"),
                        Words.of(
                                "Foto tempat usaha, tampak depan dan samping",
                                "Photos of the business, front and side"),
                        Words.of("Bukti lunas PBB tahun berjalan", "Proof of this year's land tax")),
                List.of(
                        field(
                                "nama_usaha",
                                FormField.Type.TEXT,
                                "Apa nama usaha Anda?",
                                "What is your business called?",
                                "Tulis seperti di papan nama atau kemasan.",
                                true,
                                List.of(),
                                List.of("Warung", "Toko", "Keripik Pisang “Sari Uji”")),
                        field(
                                "jenis",
                                FormField.Type.CHOICE,
                                "Apa jenis usahanya?",
                                "What kind of business is it?",
                                "Pilih yang paling dekat.",
                                true,
                                List.of(
                                        choice("dagang", "Perdagangan", "Trade"),
                                        choice(
                                                "olah",
                                                "Pengolahan hasil pertanian dan perikanan",
                                                "Processing of farm and sea products"),
                                        choice("jasa", "Jasa", "Services"),
                                        choice("tani", "Pertanian", "Farming"),
                                        choice("ternak", "Peternakan", "Livestock"),
                                        choice("lain", "Lainnya", "Something else")),
                                List.of()),
                        field(
                                "sejak",
                                FormField.Type.YEAR,
                                "Sejak tahun berapa?",
                                "Since which year?",
                                "Perkiraan pun boleh.",
                                true,
                                List.of(),
                                List.of()),
                        field(
                                "omzet",
                                FormField.Type.MONEY,
                                "Berapa penghasilan usaha sebulan?",
                                "How much does it earn a month?",
                                "Rata-rata saja.",
                                false,
                                List.of(),
                                List.of()),
                        field(
                                "untuk",
                                FormField.Type.FAMILY_MEMBER,
                                "Siapa yang menjalankan usaha ini?",
                                "Who runs this business?",
                                "Pilih anggota keluarga Anda.",
                                true,
                                List.of(),
                                List.of())),
                Words.of("1 hari kerja", "1 working day"),
                0,
                Words.of("1 bulan", "1 month"));
    }

    private static FormField field(
            String key,
            FormField.Type type,
            String id,
            String en,
            String hint,
            boolean required,
            List<FormField.Choice> choices,
            List<String> suggestions) {
        return new FormField(key, type, Words.of(id, en), Words.of(hint, hint), required, 3, 60, choices, suggestions);
    }

    private static FormField.Choice choice(String key, String id, String en) {
        return new FormField.Choice(key, Words.of(id, en));
    }

    /// A draft of the demo village as its letters look, rendered once.
    static Picture page() {
        try (var in = SampleLetters.class.getResourceAsStream("konsep.png")) {
            if (in == null) {
                throw new IllegalStateException("no sample page");
            }
            return new Picture("sample-page", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own jar
        }
    }
}
