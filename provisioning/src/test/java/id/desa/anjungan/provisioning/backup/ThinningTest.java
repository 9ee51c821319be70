package id.desa.anjungan.provisioning.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static BackupName at(String time) {
        return new BackupName(Purpose.KIOSK, "tirtawening-1", Instant.parse(time));
    }

    @Test
    void keepsTheNewestOfSevenDaysAndOfFourWeeks() {
        var all = new ArrayList<BackupName>();
        for (var day = 0; day < 60; day++) {
            all.add(new BackupName(
                    Purpose.KIOSK, "a", Instant.parse("2026-11-22T01:30:00Z").minus(Duration.ofDays(day))));
        }
        var old = Thinning.old(all);
        all.removeAll(old);
        assertThat(all.stream().map(name -> name.at().toString().substring(0, 10)))
                .containsExactly(
                        "2026-11-22",
                        "2026-11-21",
                        "2026-11-20",
                        "2026-11-19",
                        "2026-11-18",
                        "2026-11-17",
                        "2026-11-16",
                        "2026-11-15",
                        "2026-11-08",
                        "2026-11-01");
    }

    @Test
    void keepsOfOneDayTheLastAndNeverDropsTheNewest() {
        var morning = at("2026-11-22T01:30:00Z");
        var evening = at("2026-11-22T12:30:00Z");
        assertThat(Thinning.old(List.of(morning, evening))).containsExactly(morning);
        assertThat(Thinning.old(List.of(at("1970-01-01T00:00:00Z")))).isEmpty();
    }

    @Test
    void dropsNothingAfterALongPause() {
        var every = IntStream.range(0, 6)
                .mapToObj(month -> at("2026-0" + (month + 1) + "-15T01:30:00Z"))
                .toList();
        assertThat(Thinning.old(every)).isEmpty();
    }
}
