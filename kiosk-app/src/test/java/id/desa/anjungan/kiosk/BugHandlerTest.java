package id.desa.anjungan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BugHandlerTest {
    private final List<String> said = new ArrayList<>();
    private final BugHandler bugs = new BugHandler(said::add, () -> said.add("end"));

    @Test
    void showsTheFirstBugAndEnds() {
        bugs.accept(new IllegalStateException("SITI"));
        bugs.accept(new IllegalStateException("its echo"));
        assertThat(said).hasSize(2).startsWith("end");
        assertThat(said.getLast()).matches("X70-[0-9a-f]{4}");
    }

    @Test
    void hearsOfABugOnTheWorkersThread() throws InterruptedException {
        var heard = new CountDownLatch(1);
        var worker = new Worker("test", _ -> heard.countDown());
        worker.execute(() -> {
            throw new IllegalStateException("bug");
        });
        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        worker.shutdownNow();
        worker.execute(() -> said.add("late work of a closing kiosk"));
        assertThat(said).isEmpty();
    }
}
