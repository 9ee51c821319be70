package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.time.Instant;
import java.util.List;

/// How a kiosk stands to the settings and the program it was sent, in one sentence each.
///
/// @param tone `done`, `attention` or `danger`
/// @param again whether the same settings may be sent once more
/// @param technical the kiosk's own words, where they help a technician
public record KioskNews(String tone, String icon, String text, boolean again, List<String> technical) {
    public KioskNews {
        technical = List.copyOf(technical);
    }

    private static KioskNews of(String tone, String icon, String text) {
        return new KioskNews(tone, icon, text, false, List.of());
    }

    /// Of its settings; empty where it was sent none.
    static List<KioskNews> settings(KioskEntry kiosk, Waktu waktu, Instant now) {
        if (kiosk.sent() == 0) {
            return List.of();
        }
        var version = version(kiosk.sent(), waktu, now);
        var told = kiosk.feedback().filter(feedback -> feedback.version() >= kiosk.sent());
        if (told.isPresent()) {
            return List.of(told(told.get(), version));
        }
        return List.of(
                kiosk.heartbeat().filter(one -> one.settings() == kiosk.sent()).isPresent()
                        ? of("done", "check-circle", "Setelan dari " + version + " dipakai kios.")
                        : of("", "hourglass", "Setelan dari " + version + " menunggu diambil kios."));
    }

    private static KioskNews told(SettingsFeedback feedback, String version) {
        return switch (feedback.result()) {
            case APPLIED -> of("done", "check-circle", "Setelan dari " + version + " dipakai kios.");
            case REFUSED ->
                new KioskNews(
                        "danger",
                        "x-circle",
                        "Setelan dari " + version + " ditolak kios. Ia tetap memakai setelan sebelumnya.",
                        true,
                        feedback.problems());
            case ROLLED_BACK ->
                new KioskNews(
                        "attention",
                        "arrow-u-up-left",
                        "Setelan dari " + version + " dibatalkan kios. " + SettingsWords.why(feedback.problems())
                                + " Ia kembali ke setelan sebelumnya.",
                        true,
                        List.of());
        };
    }

    /// Of its program, where an update did not go well.
    static List<KioskNews> update(KioskEntry kiosk, Waktu waktu, Instant now) {
        return kiosk.heartbeat().map(Heartbeat::update).stream()
                .flatMap(update -> update(update, waktu, now).stream())
                .toList();
    }

    private static List<KioskNews> update(Heartbeat.Update update, Waktu waktu, Instant now) {
        var at = update.at() == null ? "" : " " + waktu.singkat(update.at(), now);
        return switch (update.result()) {
            case Heartbeat.ROLLED_BACK ->
                List.of(of(
                        "attention",
                        "arrow-u-up-left",
                        "Pembaruan ke " + update.to() + " dibatalkan sendiri" + at + ": " + why(update.why())
                                + ". Kios tetap memakai " + update.from() + "."));
            case "repository-refused" ->
                List.of(of(
                        "danger",
                        "warning",
                        "Gudang pembaruan tidak dapat dipakai" + at + ". Minta teknisi memeriksanya."));
            default -> List.of();
        };
    }

    private static String why(String english) {
        return switch (english) {
            case "it could not be installed" -> "tidak dapat dipasang";
            case "it does not serve" -> "versi itu tidak dapat melayani";
            case "it was cut again and again" -> "listrik putus berkali-kali saat dipasang";
            default -> "versi itu tidak berjalan baik";
        };
    }

    /// A version is the second in which it was made, which people read more easily than its number.
    private static String version(long version, Waktu waktu, Instant now) {
        return waktu.singkat(Instant.ofEpochSecond(version), now);
    }
}
