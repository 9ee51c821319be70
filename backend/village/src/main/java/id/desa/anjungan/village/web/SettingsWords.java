package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.config.ConfigProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is wrong with settings, in the office's words. What only a technician can mend is said in the program's own
/// words beside it.
final class SettingsWords {
    private static final Map<String, String> THINGS = Map.of(
            "village", "server desa",
            "program", "programnya sendiri",
            "page-printer", "printer surat",
            "receipt-printer", "printer slip",
            "scanner", "pemindai",
            "card-reader", "pembaca kartu",
            "panel", "panel tombol",
            "speaker", "pengeras suara");

    /// What is wrong with a file as a whole, and with no line of it.
    private static final Set<String> OF_THE_FILE = Set.of("is too long", "is not text", "cannot be read");

    private SettingsWords() {}

    /// One mistake of a file of settings.
    ///
    /// @param where such as `all.toml baris 3`
    /// @param technical the program's own sentence
    public record Mistake(String where, String what, String technical) {}

    static Mistake mistake(ConfigProblem problem) {
        var where =
                OF_THE_FILE.contains(problem.wrong()) ? problem.file() : problem.file() + " baris " + problem.line();
        return new Mistake(where, what(problem), problem.told());
    }

    private static String what(ConfigProblem problem) {
        var key = problem.key().isEmpty() ? "" : "“" + problem.key() + "” ";
        return switch (problem.wrong()) {
            case "is not a setting" -> key + "bukan nama setelan yang dikenal.";
            case "is not TOML from here on" -> "Tulisan tidak dapat dibaca mulai baris ini.";
            case "is written twice here" -> "Ditulis dua kali.";
            case "is what the village itself says" -> key + "diisi sendiri oleh server desa; hapus barisnya.";
            case "is for this machine's own kiosk.toml only" -> key + "hanya boleh ditulis di mesin kios itu sendiri.";
            case "looks like a secret", "is a secret's name and not a setting" ->
                key + "tampak seperti rahasia; jangan ditulis di sini.";
            case "is too long" -> "Berkasnya terlalu panjang.";
            case "is not text" -> "Berkas ini bukan teks.";
            case "cannot be read" ->
                "Tidak dapat dibaca server desa. Jadikan berkas biasa milik pengguna anjungan-village.";
            default -> key + "nilainya tidak dapat dipakai.";
        };
    }

    /// Why a kiosk took settings back.
    static String why(List<String> reasons) {
        var missing = reasons.stream()
                .filter(reason -> reason.startsWith(SettingsFeedback.MISSING))
                .map(reason -> thing(reason.substring(SettingsFeedback.MISSING.length())))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return "Dengan setelan itu tidak berjalan: " + missing + ".";
        }
        return switch (reasons.isEmpty() ? "" : reasons.getFirst()) {
            case SettingsFeedback.ENDED -> "Program kios berhenti saat mencobanya.";
            case SettingsFeedback.CUT_OFTEN -> "Mesin kios mati berkali-kali saat mencobanya.";
            case SettingsFeedback.ASKED -> "Seseorang di kios mengembalikannya.";
            default -> "Kios tidak berjalan baik dengannya.";
        };
    }

    private static String thing(String name) {
        return THINGS.getOrDefault(name, name);
    }
}
