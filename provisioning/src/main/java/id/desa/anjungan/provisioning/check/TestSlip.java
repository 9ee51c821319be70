package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.util.ArrayList;

/// A slip that shows whether letters are sharp, lines whole and the cut clean; its QR is the code to try the scanner
/// on.
public final class TestSlip {
    private TestSlip() {}

    public static Receipt of(TestSheet sheet) {
        var parts = new ArrayList<Receipt.Part>();
        parts.add(new Receipt.Ornament());
        parts.add(text("SLIP UJI", Align.CENTER, Size.LARGE, true));
        if (sheet.demo()) {
            parts.add(text("DATA CONTOH", Align.CENTER, Size.TALL, true));
        }
        parts.add(new Receipt.Rule());
        parts.add(new Receipt.Pair("Anjungan", sheet.kiosk()));
        parts.add(new Receipt.Pair("Waktu", sheet.date()));
        parts.add(new Receipt.Rule());
        parts.add(text("Huruf biasa: ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789", Size.NORMAL));
        parts.add(text("Huruf tinggi 0123456789", Size.TALL));
        parts.add(text("Besar 012", Size.LARGE));
        parts.add(new Receipt.Rule());
        parts.add(new Receipt.Qr(sheet.code()));
        parts.add(text("Hadapkan kode ini ke pemindai untuk mengujinya.", Align.CENTER, Size.NORMAL, false));
        parts.add(new Receipt.Ornament());
        return new Receipt(parts);
    }

    private static Receipt.Text text(String text, Size size) {
        return text(text, Align.LEFT, size, false);
    }

    private static Receipt.Text text(String text, Align align, Size size, boolean bold) {
        return new Receipt.Text(text, align, size, bold);
    }
}
