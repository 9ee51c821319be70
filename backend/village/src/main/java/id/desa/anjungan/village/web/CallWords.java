package id.desa.anjungan.village.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a kiosk calls, in words an officer can act on. Device reasons are IPP `printer-state-reasons`.
final class CallWords {
    static final String RESIDENT = "RESIDENT";
    static final String PRINT_UNCERTAIN = "print-uncertain";
    private static final String ANJUNGAN = "Anjungan";

    private CallWords() {}

    /// What people call the kiosk with an id such as `balai-desa`.
    static String kiosk(String id) {
        var words = Arrays.stream(id.split("[-_ ]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
        return words.startsWith(ANJUNGAN) ? words : ANJUNGAN + " " + words;
    }

    static String of(String reason) {
        return switch (reason.substring(reason.indexOf(':') + 1)) {
            case RESIDENT -> "warga minta dibantu";
            case PRINT_UNCERTAIN -> "belum pasti suratnya keluar dari printer";
            case "audit-broken" -> "catatan anjungan diubah atau terputus; panggil teknisi";
            case "media-empty" -> "kertas habis";
            case "media-low" -> "kertas hampir habis";
            case "media-needed" -> "kertas yang terpasang tidak sesuai";
            case "media-jam" -> "kertas macet";
            case "cover-open", "door-open" -> "tutup printer terbuka";
            case "toner-empty", "marker-supply-empty" -> "tinta atau toner habis";
            case "toner-low", "marker-supply-low" -> "tinta atau toner hampir habis";
            case "output-area-full" -> "tempat keluar kertas penuh";
            case "paused" -> "printer dijeda";
            case "offline", "shutdown", "connecting-to-device", "timed-out" -> "printer mati atau kabelnya lepas";
            case "backup-old" -> "tiga hari tanpa cadangan; periksa stik cadangan atau hubungi teknisi";
            case "messages-set-aside" -> "ada kiriman anjungan yang tidak dapat diterima, hubungi teknisi";
            case "messages-dropped" -> "kiriman anjungan terlalu banyak dan sebagian hilang, hubungi teknisi";
            default -> "ada perangkat yang perlu dilihat";
        };
    }
}
