package id.desa.anjungan.village.web;

import id.desa.anjungan.village.request.ServiceDesk.Dossier;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import java.util.Locale;

/// The sentence a page opens with after an act. It travels in the address as a key, never as text, so that nobody can
/// put words into our mouth.
///
/// @param tone `done`, `attention` or `danger`
public record Notice(String tone, String icon, String text) {
    static final Notice NONE = new Notice("", "", "");

    static final String KTP_SENTENCE =
            "Lihat dulu wajah dan KTP asli warga, lalu beri centang. Belum ada yang berubah.";

    private static final String ALREADY = "sudah";
    private static final String MOVED = "berpindah";
    private static final String OWN = "keluarga-sendiri";
    private static final String ROLE = "bukan-peran";
    private static final String PASSPHRASE = "frasa-salah";
    private static final String KTP = "ktp-belum-dilihat";
    private static final String PRINTS = "anjungan-mencetak";
    private static final String HOLDS = "anjungan-menyimpan";
    private static final String RESTS = "frasa-istirahat";
    private static final String REASON = "alasan-perlu";
    private static final String UNKNOWN = "tidak-dikenal";
    private static final String FAILED = "gagal";

    static String keyOf(Act act, Result result) {
        return switch (result) {
            case Result.Done() -> act.key();
            case Result.WrongStatus(var now) -> act.alreadyAt(now) ? ALREADY : MOVED;
            case Result.OwnHousehold() -> OWN;
            case Result.WrongRole() -> ROLE;
            case Result.WrongPassphrase() -> PASSPHRASE;
            case Result.SigningRests() -> RESTS;
            case Result.KtpNotSeen() -> KTP;
            case Result.KioskPrints() -> PRINTS;
            case Result.KioskHolds() -> HOLDS;
            case Result.SlipMade _ -> "";
            case Result.ReasonNeeded() -> REASON;
            case Result.Unknown() -> UNKNOWN;
            case Result.Failed _ -> FAILED;
        };
    }

    static Notice of(String key) {
        return switch (key) {
            case "" -> NONE;
            case ALREADY -> attention("Sudah tercatat sebelumnya. Tombolnya tidak perlu ditekan lagi.");
            case MOVED -> attention("Permohonan ini sudah ditangani petugas lain. Lihat statusnya yang sekarang.");
            case OWN -> attention("Ini permohonan keluarga Anda sendiri. Mohon petugas lain yang menanganinya.");
            case ROLE -> attention("Tombol itu untuk petugas lain. Tidak ada yang berubah.");
            case PASSPHRASE -> danger("Frasa sandi tidak cocok. Surat belum ditandatangani; silakan ketik lagi.");
            case KTP -> attention(KTP_SENTENCE);
            case PRINTS ->
                attention("Anjungan mungkin sedang atau sudah mencetak surat ini. Lihat dulu apakah kertasnya keluar.");
            case HOLDS ->
                attention("Surat ini disimpan anjungan agar bisa dicetak tanpa jaringan. Anjungan sudah diminta"
                        + " mengembalikannya; tunggu satu menit, lalu tekan lagi.");
            case RESTS ->
                danger("Frasa sandi salah lima kali berturut-turut. Demi keamanan, tanda tangan beristirahat 15 menit;"
                        + " surat belum ditandatangani.");
            case REASON -> danger("Alasannya perlu diisi, singkat saja, karena warga akan membacanya.");
            default -> Act.of(key).map(Notice::done).orElse(NONE);
        };
    }

    /// A letter for the counter has its number now, and still needs ink.
    Notice of(Dossier dossier) {
        return dossier.counter() && equals(done(Act.TANDATANGANI))
                ? new Notice(
                        tone,
                        icon,
                        "Surat sudah bernomor. Cetak PDF-nya, tandatangani, beri cap, lalu serahkan di loket.")
                : this;
    }

    static Notice failed(String what) {
        return danger("Surat belum dapat dibuat: " + lowerFirst(what) + ". Tidak ada yang berubah; silakan coba lagi.");
    }

    public boolean present() {
        return !text.isEmpty();
    }

    private static Notice done(Act act) {
        return well(act.done());
    }

    static Notice well(String text) {
        return new Notice("done", "check-circle", text);
    }

    static Notice attention(String text) {
        return new Notice("attention", "info", text);
    }

    static Notice danger(String text) {
        return new Notice("danger", "warning", text);
    }

    private static String lowerFirst(String text) {
        var trimmed = text.strip().replaceAll("\\.+$", "");
        return trimmed.isEmpty()
                ? "sebabnya tidak diketahui"
                : trimmed.substring(0, 1).toLowerCase(Locale.ROOT) + trimmed.substring(1);
    }
}
