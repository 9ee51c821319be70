package id.desa.anjungan.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
    private Set<String> network = Set.of("eth0 10.0.0.7/24");
    private final AtomicInteger changes = new AtomicInteger();
    private final NetworkWatch watch = new NetworkWatch(() -> network, changes::incrementAndGet);

    @Test
    void saysNothingWhileNothingChanges() {
        watch.look();
        watch.look();
        assertThat(changes).hasValue(0);
    }

    @Test
    void saysOnceThatTheNetworkIsAnotherOne() {
        network = Set.of("wlan0 192.168.1.9/24", "route wlan0 0101A8C0");
        watch.look();
        watch.look();
        assertThat(changes).hasValue(1);
    }

    @Test
    void seesThisMachineAsItIsTwiceTheSame() {
        var here = new NetworkWatch(changes::incrementAndGet);
        here.look();
        assertThat(changes).hasValue(0);
    }
}
