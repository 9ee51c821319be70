package id.desa.anjungan.village.web;

/// The tick "KTP asli sudah saya lihat" of forms that need the resident at the counter.
final class KtpTick {
    private KtpTick() {}

    static boolean given(Form form) {
        return form.text("ktp").equals("dilihat");
    }
}
