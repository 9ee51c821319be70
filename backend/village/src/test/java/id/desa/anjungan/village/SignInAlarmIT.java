package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.SignIn;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.event.VillageEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SignInAlarmIT {
    @TempDir
    private Path data;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(SignInDesk.class);
    private TestVillage desa;

    @BeforeEach
    void listen() {
        desa = TestVillage.start(data);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        desa.close();
    }

    @Test
    void saysOnceThatANikIsLockedAndThatAKioskIsBeingTriedWithoutSayingWhose() {
        for (var tried = 0; tried < 30; tried++) {
            wrong("99010123109300%02d".formatted(tried / 5 + 10));
        }
        assertThat(lines(VillageEvent.SIGN_IN_LOCKED)).hasSize(6);
        assertThat(lines(VillageEvent.KIOSK_ALARM)).hasSize(1);
        assertThat(wrong("9901012310930099")).isEqualTo(Problem.SLOW_DOWN);
        assertThat(lines(VillageEvent.KIOSK_ALARM)).hasSize(1);
        assertThat(lines.list)
                .noneMatch(line -> (line.getFormattedMessage() + line.getKeyValuePairs()).contains("99010123109300"));
    }

    private String wrong(String nik) {
        return desa.kiosk()
                .send(post("/sign-ins", new SignIn(Nik.of(nik), Pin.of("271829"))))
                .code();
    }

    private List<ILoggingEvent> lines(VillageEvent event) {
        return lines.list.stream()
                .filter(line -> line.getMessage().equals(event.id()))
                .toList();
    }
}
