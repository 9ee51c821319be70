package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.village.kiosk.WrittenProblem;
import java.util.Map;
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

    private SettingsWords() {}

    /// One mistake of a file of settings.
    ///
    /// @param where such as `all.toml baris 3`
    /// @param technical the program's own sentence
    public record Mistake(String where, String what, String technical) {}

    static Mistake mistake(WrittenProblem problem) {
        return switch (problem) {
            case WrittenProblem.Config(var one) -> new Mistake(at(one.file(), one.line()), what(one), problem.told());
            case WrittenProblem.VillagesOwn(var file, var line, var key) ->
                new Mistake(
                        at(file, line), named(key) + "diisi sendiri oleh server desa; hapus barisnya.", problem.told());
            case WrittenProblem.NoRoom(var file) ->
                new Mistake(
                        file,
                        "Tulis [village] dan [kiosk] di baris sendiri, dan setelannya di bawahnya.",
                        problem.told());
            case WrittenProblem.WholeFile(var file, var flaw) -> new Mistake(file, what(flaw), problem.told());
        };
    }

    private static String at(String file, int line) {
        return file + " baris " + line;
    }

    private static String named(String key) {
        return key.isEmpty() ? "" : "“" + key + "” ";
    }

    private static String what(ConfigProblem problem) {
        var key = named(problem.key());
        return switch (problem.kind()) {
            case NO_SETTING -> key + "bukan nama setelan yang dikenal.";
            case NOT_TOML -> "Tulisan tidak dapat dibaca mulai baris ini.";
            case WRITTEN_TWICE -> "Ditulis dua kali.";
            case BY_HAND_ONLY -> key + "hanya boleh ditulis di mesin kios itu sendiri.";
            case SECRET -> key + "tampak seperti rahasia; jangan ditulis di sini.";
            case VALUE -> key + "nilainya tidak dapat dipakai.";
            case SIMULATED -> key + "alat simulasi; tulis alat yang sungguhan.";
            case UNREADABLE -> what(WrittenProblem.Flaw.UNREADABLE);
        };
    }

    private static String what(WrittenProblem.Flaw flaw) {
        return switch (flaw) {
            case TOO_LONG -> "Berkasnya terlalu panjang.";
            case NOT_TEXT -> "Berkas ini bukan teks.";
            case UNREADABLE -> "Tidak dapat dibaca server desa. Jadikan berkas biasa milik pengguna anjungan-village.";
        };
    }

    /// Why a kiosk took settings back.
    static String why(SettingsFeedback feedback) {
        return switch (feedback.cause()) {
            case ENDED -> "Program kios berhenti saat mencobanya.";
            case CUT_OFTEN -> "Mesin kios mati berkali-kali saat mencobanya.";
            case ASKED -> "Seseorang di kios mengembalikannya.";
            case UNWELL ->
                feedback.missing().isEmpty()
                        ? "Kios tidak berjalan baik dengannya."
                        : "Dengan setelan itu tidak berjalan: "
                                + feedback.missing().stream()
                                        .map(SettingsWords::thing)
                                        .collect(Collectors.joining(", "))
                                + ".";
        };
    }

    private static String thing(String name) {
        return THINGS.getOrDefault(name, name);
    }
}
