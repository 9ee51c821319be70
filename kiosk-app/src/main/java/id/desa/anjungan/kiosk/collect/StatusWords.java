package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part.Tone;
import java.util.Locale;
import java.util.Objects;

/// A request's status in a word, a colour, a picture and a sentence.
final class StatusWords {
    private StatusWords() {}

    /// The status as the resident needs it: a letter at the counter and one that proves nothing any more are told
    /// apart.
    static String name(Permohonan request) {
        var letter = request.letter();
        if (letter != null) {
            if (letter.validity() == Validity.DICABUT) {
                return "dicabut";
            }
            if (letter.validity() == Validity.KEDALUWARSA) {
                return "kedaluwarsa";
            }
            if (letter.collectAt() == ReadyLetter.CollectAt.COUNTER
                    && request.status() == PermohonanStatus.SIAP_DIAMBIL) {
                return "di_loket";
            }
        }
        return request.status().name().toLowerCase(Locale.ROOT);
    }

    static String badge(Permohonan request, Scene scene) {
        return scene.say("status." + name(request) + ".badge");
    }

    static String title(Permohonan request, Scene scene) {
        return scene.say("status." + name(request) + ".title");
    }

    /// What it means for the resident; a returned or rejected request says why.
    static String explanation(Permohonan request, Scene scene) {
        return scene.say(
                "status." + name(request) + ".text",
                "alasan",
                Objects.requireNonNullElse(request.reason(), scene.say("status.no_reason")),
                "jam",
                scene.officeHours(),
                "tanggal",
                scene.date(request.changedAt()));
    }

    static Tone tone(Permohonan request) {
        return switch (name(request)) {
            case "siap_diambil", "di_loket" -> Tone.DONE;
            case "belum_lengkap", "kedaluwarsa" -> Tone.ATTENTION;
            case "ditolak", "dicabut" -> Tone.DANGER;
            default -> Tone.NEUTRAL;
        };
    }

    static Icon icon(Permohonan request) {
        return switch (request.status()) {
            case BELUM_LENGKAP -> Icon.WARNING;
            case SEDANG_DIPERIKSA -> Icon.MAGNIFIER;
            case MENUNGGU_TANDA_TANGAN -> Icon.PENCIL;
            case SIAP_DIAMBIL -> CollectReducer.printable(request) ? Icon.PRINTER : Icon.STAMP;
            case SUDAH_DIAMBIL -> Icon.CHECK;
            case DIBATALKAN, DITOLAK -> Icon.DOCUMENT;
            case LAINNYA -> Icon.PERSON;
        };
    }
}
