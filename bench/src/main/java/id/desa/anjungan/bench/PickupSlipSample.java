package id.desa.anjungan.bench;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.util.List;
import java.util.Random;

/// The slip that the kiosk prints for a request, part by part, with a code as long as the real one.
final class PickupSlipSample {
    /// Characters of a signed slip code of the demo village.
    private static final int CODE = 128;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private PickupSlipSample() {}

    static Receipt of(Random random) {
        return new Receipt(List.of(
                new Receipt.Ornament(),
                new Receipt.Feed(1),
                centred("Desa Tirtawening", Size.LARGE, true),
                centred("Kec. Wanasepi · Kab. Purwacarita", Size.NORMAL, false),
                new Receipt.Rule(),
                centred("SLIP PENGAMBILAN SURAT", Size.TALL, true),
                centred("Surat Keterangan Usaha", Size.NORMAL, true),
                new Receipt.Feed(1),
                new Receipt.Pair("Nomor permohonan", "REG-20261122-%03d".formatted(random.nextInt(1, 1_000))),
                new Receipt.Pair("Tanggal", "22 Nov 2026 %02d.16".formatted(random.nextInt(8, 15))),
                new Receipt.Qr(code(random)),
                centred("Tunjukkan kode ini di anjungan, lalu ketik PIN Anda.", Size.NORMAL, true),
                centred("Simpan slip ini. Surat tidak keluar tanpa slip.", Size.NORMAL, false),
                new Receipt.Rule(),
                centred("Jam layanan: \nSenin-Kamis 08.00-15.00\nJumat 08.00-11.30 WIB", Size.NORMAL, false),
                centred("DATA CONTOH", Size.NORMAL, true),
                new Receipt.Ornament()));
    }

    private static String code(Random random) {
        var code = new StringBuilder();
        while (code.length() < CODE) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static Receipt.Text centred(String text, Size size, boolean bold) {
        return new Receipt.Text(text, Align.CENTER, size, bold);
    }
}
