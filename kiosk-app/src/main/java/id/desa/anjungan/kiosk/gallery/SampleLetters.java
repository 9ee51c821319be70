package id.desa.anjungan.kiosk.gallery;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

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

    /// A page with lines where the text would be: the real one comes from the village.
    static Picture page() {
        var image = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 827, 1169);
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(230, 60, 370, 14);
        pen.fillRect(260, 90, 310, 14);
        pen.fillRect(210, 120, 410, 22);
        pen.fillRect(80, 170, 667, 4);
        pen.fillRect(270, 220, 290, 16);
        for (var line = 0; line < 14; line++) {
            pen.fillRect(100, 290 + line * 34, line % 4 == 3 ? 380 : 620, 8);
        }
        pen.setColor(new Color(230, 120, 110, 90));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 150));
        pen.rotate(-0.5, 413, 700);
        pen.drawString("KONSEP", 110, 760);
        pen.dispose();
        return png(image);
    }

    private static Picture png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new Picture("sample-page", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array does not fail
        }
    }
}
