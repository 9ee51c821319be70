package id.desa.anjungan.village.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback.Result;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KioskNewsTest {
    private static final Waktu WIB = new Waktu(ZoneId.of("Asia/Jakarta"));
    private static final Instant NOW = Instant.parse("2026-01-02T02:41:00Z");
    private static final long SENT = NOW.getEpochSecond();

    @Test
    void doesNotSpeakOfSettingsBeforeWhereTheFirstOnesWereRefused() {
        assertThat(settings(0, new SettingsFeedback(SENT, Result.REFUSED, List.of("screen.thmee is not a setting"))))
                .isEqualTo("Setelan dari hari ini 09.41 ditolak kios. Ia belum memakai setelan apa pun dari desa.");
        assertThat(settings(SENT - 60, new SettingsFeedback(SENT, Result.REFUSED, List.of())))
                .isEqualTo("Setelan dari hari ini 09.41 ditolak kios. Ia tetap memakai setelan sebelumnya.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ended           | Program kios berhenti saat mencobanya.",
                "cut-often       | Mesin kios mati berkali-kali saat mencobanya.",
                "asked           | Seseorang di kios mengembalikannya.",
                "missing scanner | Dengan setelan itu tidak berjalan: pemindai.",
                "something newer | Kios tidak berjalan baik dengannya.",
            })
    void saysWhySettingsWereTakenBack(String reason, String sentence) {
        assertThat(settings(SENT - 60, new SettingsFeedback(SENT, Result.ROLLED_BACK, List.of(reason))))
                .isEqualTo("Setelan dari hari ini 09.41 dibatalkan kios. " + sentence
                        + " Ia kembali ke setelan sebelumnya.");
    }

    @ParameterizedTest
    @EnumSource(Heartbeat.Why.class)
    void saysWhyAnUpdateWasTakenBack(Heartbeat.Why why) {
        assertThat(update(new Heartbeat.Update(Heartbeat.Result.ROLLED_BACK, "1.0", "2.0", why, NOW)))
                .singleElement()
                .satisfies(
                        news -> assertThat(news.text())
                                .matches(
                                        "Pembaruan ke 2\\.0 dibatalkan sendiri hari ini 09\\.41: .+\\. Kios tetap memakai 1\\.0\\."));
    }

    @Test
    void saysNothingOfAnUpdateThatIsNobodysTrouble() {
        for (var result : List.of(Heartbeat.Result.UPDATED, Heartbeat.Result.NEWEST, Heartbeat.Result.OTHER)) {
            assertThat(update(new Heartbeat.Update(result, "1.0", "2.0", null, null)))
                    .isEmpty();
        }
    }

    private static String settings(long runsWith, SettingsFeedback feedback) {
        return KioskNews.settings(kiosk(new Heartbeat("1.0", runsWith, null), feedback), WIB, NOW)
                .getFirst()
                .text();
    }

    private static List<KioskNews> update(Heartbeat.Update update) {
        return KioskNews.update(kiosk(new Heartbeat("1.0", SENT, update), null), WIB, NOW);
    }

    private static KioskEntry kiosk(Heartbeat heartbeat, @Nullable SettingsFeedback feedback) {
        return new KioskEntry(
                new KioskName("balai-1", "Balai Desa"),
                KioskEntry.State.SERVED,
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.of(NOW),
                Optional.empty(),
                Optional.of(heartbeat),
                SENT,
                Optional.ofNullable(feedback));
    }
}
