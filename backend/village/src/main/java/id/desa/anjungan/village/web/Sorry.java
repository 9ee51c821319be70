package id.desa.anjungan.village.web;

/// Why a page cannot be shown, in words for whoever asked for it.
enum Sorry {
    FORBIDDEN(403, "Ini bukan bagian Anda", "Halaman atau tombol itu untuk petugas lain. Tidak ada yang berubah."),
    NOT_OURS(
            403,
            "Tombol itu tidak datang dari halaman ini",
            "Permintaan dari tempat lain tidak dijalankan. Tidak ada yang berubah; silakan kembali dan ulangi."),
    NOT_FOUND(404, "Halaman ini tidak ada", "Mungkin alamatnya salah ketik, atau permohonannya sudah tidak disimpan."),
    EXPIRED(
            419,
            "Halaman ini sudah terlalu lama terbuka",
            "Demi keamanan, sesi Anda diakhiri. Tidak ada yang berubah; silakan masuk lagi lalu ulangi."),
    TOO_LARGE(413, "Isiannya terlalu panjang", "Silakan kembali dan tulis lebih singkat. Tidak ada yang berubah."),
    FAULT(
            500,
            "Maaf, ada yang tidak beres",
            "Bukan salah Anda. Sudah tercatat; silakan coba sekali lagi. Bila tetap begini, hubungi teknisi.");

    private final int code;
    private final String title;
    private final String text;

    Sorry(int code, String title, String text) {
        this.code = code;
        this.title = title;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }
}
