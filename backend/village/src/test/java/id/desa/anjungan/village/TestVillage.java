package id.desa.anjungan.village;

import id.desa.anjungan.village.demo.DemoKiosk;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.signing.LetterSigner;
import java.nio.file.Path;
import java.util.Optional;

/// A demo village with plain letters and a clock to move, and its kiosk.
record TestVillage(Village village, KioskClient kiosk, MovingClock clock) implements AutoCloseable {
    static final String SUPARMAN = "9901011205680001";
    static final String TRI_WAHYUNI = "9901015704880001";
    static final Officer WULAN = new Officer(2, "Wulan Uji, S.AP.", Officer.Role.PETUGAS, Optional.empty());
    static final Officer HADI = new Officer(3, "Drs. Hadi Contoh", Officer.Role.KADES, Optional.empty());

    static TestVillage start(Path data) {
        return start(data, new QuickSigner());
    }

    static TestVillage start(Path data, LetterSigner signer) {
        var clock = new MovingClock("2026-11-21T03:00:00Z");
        var village = Village.start(VillageSettings.demo(data), new VillageParts(clock, new PlainLetters(), signer));
        return new TestVillage(village, new KioskClient(village.url(), DemoKiosk.identity(data)), clock);
    }

    @Override
    public void close() {
        village.close();
    }
}
