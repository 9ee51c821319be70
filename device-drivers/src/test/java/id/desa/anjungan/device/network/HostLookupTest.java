package id.desa.anjungan.device.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HostLookupTest {
    private static final Duration LIMIT = Duration.ofMillis(100);

    @Test
    void takesAnAddressAsItIs() throws IOException {
        assertThat(HostLookup.address("10.0.0.5", Duration.ofSeconds(5)).getHostAddress())
                .isEqualTo("10.0.0.5");
    }

    @Test
    void doesNotWaitForANameServerThatIsAway() {
        var never = new CountDownLatch(1);
        assertThatThrownBy(() -> HostLookup.address(
                        "printer.desa",
                        () -> {
                            never.await();
                            return InetAddress.getLoopbackAddress();
                        },
                        LIMIT))
                .isInstanceOf(UnknownHostException.class);
        never.countDown();
    }

    @Test
    void takesNoHostForNobody() {
        assertThatThrownBy(() -> HostLookup.address("", LIMIT)).isInstanceOf(UnknownHostException.class);
    }
}
