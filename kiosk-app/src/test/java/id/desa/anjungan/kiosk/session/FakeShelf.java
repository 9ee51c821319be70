package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.lease.HeldLetter;
import id.desa.anjungan.kiosk.lease.Shelf;
import id.desa.anjungan.kiosk.signin.SlipCode;
import java.time.Instant;
import java.util.Optional;

/// One letter held ahead, opened by one code.
final class FakeShelf implements Shelf {
    static final String CODE = "274019";
    static final HeldLetter LETTER = new HeldLetter(
            new PrintGrant("g9", "l9", "500/9", "00", 1, PaperSize.A4, 1, Instant.EPOCH),
            "REG-20261121-009",
            Words.of("Surat Keterangan Usaha", "Business certificate"));

    Found found = new Found.Here(LETTER);
    int wrong;

    @Override
    public Found find(SlipCode slip) {
        return slip.text().equals(FakeVillage.SLIP) ? found : new Found.NotHere();
    }

    @Override
    public Opening open(String grantId, String code) {
        if (code.equals(CODE)) {
            return new Opening.Right();
        }
        wrong++;
        return wrong >= 5 ? new Opening.Locked() : new Opening.Wrong(5 - wrong);
    }

    @Override
    public Optional<byte[]> document(HeldLetter letter) {
        return Optional.of(new byte[] {1});
    }
}
