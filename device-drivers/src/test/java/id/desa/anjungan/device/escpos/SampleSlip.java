package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.awt.image.BufferedImage;
import java.util.List;

/// A slip with every kind of part on it.
final class SampleSlip {
    static final String QR =
            "https://tirtawening.desa.example/a#eyJhbGciOiJFUzI1NiJ9.eyJ0IjoicGlja3VwIiwiciI6IkExQjJDMyIsImUi"
                    + "OjE3OTU0MDAwMDB9.c2lnbmF0dXJlLW9mLXRoZS1zbGlwLWlzLW5vdC1hLXJlYWwtb25lLWhlcmUtYnV0LWFzLWxvbmctYXMtaXQ";

    static final Receipt RECEIPT = new Receipt(List.of(
            new Receipt.Ornament(),
            new Receipt.Feed(1),
            new Receipt.Text("DESA TIRTAWENING", Align.CENTER, Size.LARGE, true),
            new Receipt.Text("Kecamatan Cikalong, Kabupaten Contoh", Align.CENTER, Size.NORMAL, false),
            new Receipt.Rule(),
            new Receipt.Text("Bukti permohonan surat", Align.CENTER, Size.TALL, true),
            new Receipt.Feed(1),
            new Receipt.Pair("Surat", "Keterangan Usaha"),
            new Receipt.Pair("Nomor", "P-2026-0141"),
            new Receipt.Pair("Diterima", "21 Nov 2026, 18.05 WIB"),
            new Receipt.Pair("Keperluan", "Pengajuan kredit usaha rakyat di bank terdekat dari rumah"),
            new Receipt.Rule(),
            new Receipt.Qr(QR),
            new Receipt.Text(
                    "Pindai kode ini di anjungan dan masukkan PIN Anda untuk mencetak surat.",
                    Align.CENTER,
                    Size.NORMAL,
                    false),
            new Receipt.Feed(1),
            new Receipt.Text("Warung Kopi René", Align.LEFT, Size.NORMAL, false),
            new Receipt.Text("DATA CONTOH", Align.CENTER, Size.TALL, true)));

    private SampleSlip() {}

    /// A shield in greys, lit from the left.
    static Receipt.Image crest(int side, int widthMm) {
        var grey = new byte[side * side];
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                var across = Math.abs(x * 2.0 / side - 1);
                var isInside = across < 0.9 * Math.sqrt(Math.max(0, 1 - Math.pow((double) y / side, 3)));
                grey[y * side + x] = (byte) (isInside ? 40 + 200 * x / side : 255);
            }
        }
        return new Receipt.Image(side, side, grey, widthMm);
    }

    /// `#` and `.`, a row a line.
    static String dots(BufferedImage picture) {
        var dots = new StringBuilder();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                dots.append((picture.getRGB(x, y) & 0xFF) == 0 ? '#' : '.');
            }
            dots.append('\n');
        }
        return dots.toString();
    }
}
