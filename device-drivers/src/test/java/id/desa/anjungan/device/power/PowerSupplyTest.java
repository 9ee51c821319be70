package id.desa.anjungan.device.power;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.power.PowerReading.Fine;
import id.desa.anjungan.device.power.PowerReading.LowNow;
import id.desa.anjungan.device.power.PowerReading.NotTold;
import id.desa.anjungan.device.power.PowerReading.WasLow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On trees like those of a Raspberry Pi.
class PowerSupplyTest {
    private static final String FIRMWARE = "sys/bus/platform/drivers/raspberrypi-firmware/soc:firmware/get_throttled";
    private static final String OLD_PLACE = "sys/devices/platform/soc/soc:firmware/get_throttled";

    @TempDir
    private Path root;

    private PowerSupply supply = new PowerSupply(Path.of("/nowhere"));

    @BeforeEach
    void look() {
        supply = new PowerSupply(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRMWARE, OLD_PLACE})
    void readsTheFirmwaresBits(String place) throws IOException {
        says(place, "0\n");
        assertThat(supply.read()).isEqualTo(new Fine());
        says(place, "50005\n");
        assertThat(supply.read()).isEqualTo(new LowNow());
        says(place, "50000\n");
        assertThat(supply.read()).isEqualTo(new WasLow());
    }

    @Test
    void takesHeatForNoFaultOfTheSupply() throws IOException {
        says(FIRMWARE, "e000e\n");
        assertThat(supply.read()).isEqualTo(new Fine());
    }

    @Test
    void readsTheAlarmWhereTheKernelHasNothingElseAndRemembersIt() throws IOException {
        says("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        says("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
        says("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
        assertThat(supply.read()).isEqualTo(new Fine());
        says("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
        assertThat(supply.read()).isEqualTo(new LowNow());
        says("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
        assertThat(supply.read()).isEqualTo(new WasLow());
    }

    @Test
    void believesWhicheverOfTheTwoSaysLow() throws IOException {
        says(FIRMWARE, "0\n");
        says("sys/class/hwmon/hwmon0/name", "rpi_volt\n");
        says("sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
        assertThat(supply.read()).isEqualTo(new LowNow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "throttled", "123456789", "-1"})
    void isNotToldByNonsense(String nonsense) throws IOException {
        says(FIRMWARE, nonsense);
        assertThat(supply.read()).isEqualTo(new NotTold());
    }

    @Test
    void isNotToldByAnotherBoard() throws IOException {
        assertThat(supply.read()).isEqualTo(new NotTold());
        says("sys/class/hwmon/hwmon0/name", "acpitz\n");
        assertThat(supply.read()).isEqualTo(new NotTold());
    }

    private void says(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
