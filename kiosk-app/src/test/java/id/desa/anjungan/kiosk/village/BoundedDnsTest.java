package id.desa.anjungan.kiosk.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedDnsTest {
    private static final List<InetAddress> HERE = List.of(InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch mended = new CountDownLatch(1);
    private final AtomicBoolean hangs = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final BoundedDns dns = new BoundedDns(this::look, threads, Duration.ofMillis(200));

    private List<InetAddress> look(String name) throws UnknownHostException {
        asked.incrementAndGet();
        try {
            if (hangs.get()) {
                mended.await();
            }
        } catch (InterruptedException _) {
            throw new UnknownHostException(name);
        }
        return HERE;
    }

    @AfterEach
    void mend() {
        mended.countDown();
        threads.shutdownNow();
    }

    @Test
    void looksUp() throws UnknownHostException {
        assertThat(dns.lookup("desa.test")).isEqualTo(HERE);
    }

    @Test
    void givesUpInTimeOnANameServerThatIsSilent() {
        hangs.set(true);
        var began = System.nanoTime();
        assertThatThrownBy(() -> dns.lookup("desa.test")).isInstanceOf(UnknownHostException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void usesTheLastGoodAddressesMeanwhile() throws UnknownHostException {
        dns.lookup("desa.test");
        hangs.set(true);
        assertThat(dns.lookup("desa.test")).isEqualTo(HERE);
    }

    @Test
    void doesNotPileUpLookUpsThatHang() {
        hangs.set(true);
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> dns.lookup("desa.test")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(asked).hasValue(1);
    }
}
