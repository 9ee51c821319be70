package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.kiosk.store.DeviceLife.Counts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLifeTest {
    @TempDir
    Path dir;

    private static List<Counts> cuts(long cuts) {
        return List.of(new Counts("receipt-printer", Map.of(Statistic.CUTS, cuts)));
    }

    @Test
    void addsUpOverRestarts() {
        try (var store = StoreFile.open(dir, InstantSource.system())) {
            var life = new DeviceLife(store);
            life.keep(cuts(3));
            life.keep(cuts(3));
            life.keep(cuts(5));
            assertThat(life.of("receipt-printer")).isEqualTo(Map.of(Statistic.CUTS, 5L));
        }
        try (var store = StoreFile.open(dir, InstantSource.system())) {
            var life = new DeviceLife(store);
            life.keep(cuts(2));
            assertThat(life.of("receipt-printer")).isEqualTo(Map.of(Statistic.CUTS, 7L));
            assertThat(life.of("scanner")).isEmpty();
        }
    }
}
