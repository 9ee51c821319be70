package id.desa.anjungan.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VillageSettingsTest {
    @Test
    void leavesThisMachineOnlyBehindTls() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.settings(List.of("--host", "0.0.0.0")))
                .withMessageContaining("--public-url https://");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.settings(List.of("--host", "0.0.0.0", "--public-url", "http://desa.example")));
        assertThat(Main.settings(List.of("--host", "0.0.0.0", "--public-url", "https://desa.example"))
                        .host())
                .isEqualTo("0.0.0.0");
        assertThat(Main.settings(List.of("--host", "127.0.0.1")).publicUrl()).isEmpty();
        assertThat(Main.settings(List.of("--host", "0.0.0.0", "--demo")).demo()).isTrue();
    }

    @Test
    void givesKiosksNoAddressThatTheyWouldNotCall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.settings(List.of(
                        "--host",
                        "0.0.0.0",
                        "--public-url",
                        "https://desa.example",
                        "--kiosk-url",
                        "http://10.0.0.2:8080")))
                .withMessageContaining("--kiosk-url https://");
        assertThat(Main.settings(List.of("--tls", "--host", "0.0.0.0", "--kiosk-url", "https://10.0.0.2:8443"))
                        .kioskUrls())
                .hasSize(1);
    }
}
