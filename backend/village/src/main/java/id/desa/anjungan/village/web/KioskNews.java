package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a kiosk stands to the settings and the program it was sent, in one sentence each.
///
/// @param tone `done`, `attention` or `danger`
/// @param again whether the same settings may be sent once more
/// @param technical the kiosk's own words, where they help a technician
public record KioskNews(String tone, String icon, String text, boolean again, List<String> technical) {
    private static final String NONE_YET = "Ia belum memakai setelan apa pun dari desa.";

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
            var first = kiosk.heartbeat().filter(one -> one.settings() > 0).isEmpty();
            return List.of(told(told.get(), version, first));
        }
        return List.of(
                kiosk.heartbeat().filter(one -> one.settings() == kiosk.sent()).isPresent()
                        ? of("done", "check-circle", "Setelan dari " + version + " dipakai kios.")
                        : of("", "hourglass", "Setelan dari " + version + " menunggu diambil kios."));
    }

    /// @param first whether it runs with none of the village's settings, as far as it said
    private static KioskNews told(SettingsFeedback feedback, String version, boolean first) {
        return switch (feedback.result()) {
            case APPLIED -> of("done", "check-circle", "Setelan dari " + version + " dipakai kios.");
            case REFUSED ->
                new KioskNews(
                        "danger",
                        "x-circle",
                        "Setelan dari " + version + " ditolak kios. "
                                + (first ? NONE_YET : "Ia tetap memakai setelan sebelumnya."),
                        true,
                        feedback.problems());
            case ROLLED_BACK ->
                new KioskNews(
                        "attention",
                        "arrow-u-up-left",
                        "Setelan dari " + version + " dibatalkan kios. " + SettingsWords.why(feedback) + " "
                                + (first ? NONE_YET : "Ia kembali ke setelan sebelumnya."),
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
            case ROLLED_BACK ->
                List.of(of(
                        "attention",
                        "arrow-u-up-left",
                        "Pembaruan ke " + update.to() + " dibatalkan sendiri" + at + ": " + why(update.why())
                                + ". Kios tetap memakai " + update.from() + "."));
            case REPOSITORY_REFUSED ->
                List.of(of(
                        "danger",
                        "warning",
                        "Gudang pembaruan tidak dapat dipakai" + at + ". Minta teknisi memeriksanya."));
            case UPDATED, NEWEST, NOT_FETCHED, NO_WAY_BACK, NOT_INSTALLED, OTHER -> List.of();
        };
    }

    private static String why(Heartbeat.@Nullable Why why) {
        return switch (why) {
            case NOT_INSTALLED -> "tidak dapat dipasang";
            case NOT_SERVING -> "versi itu tidak dapat melayani";
            case CUT_OFTEN -> "listrik putus berkali-kali saat dipasang";
            case OTHER -> "versi itu tidak berjalan baik";
            case null -> "versi itu tidak berjalan baik";
        };
    }

    /// A version is the second in which it was made, which people read more easily than its number.
    private static String version(long version, Waktu waktu, Instant now) {
        return waktu.singkat(Instant.ofEpochSecond(version), now);
    }
}
