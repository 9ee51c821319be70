package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A whole visit, with a bug in it, leaves nobody in the log.
class SilentLogTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listenToEverything() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(before);
    }

    @Test
    void namesNobodyInAnyLine() {
        var visitor = new Visitor();
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("rahasia");
        visitor.presses("next.nama_usaha", "next.preview", "send", "home", "home.print", "card.r1", "print");
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().presses("end");

        visitor.printers.breaks = true;
        visitor.seconds(10).sees("attract").signsIn().presses("home.print", "card.r1", "print");
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("collect.came_out");

        var log = lines.list.stream().map(SilentLogTest::whole).collect(Collectors.joining("\n"));
        assertThat(log)
                .contains("effect-broken", "Collect")
                .doesNotContain(FakeVillage.NIK.digits(), FakeVillage.PIN.digits(), FakeVillage.SLIP)
                .doesNotContainIgnoringCase("wahyuni")
                .doesNotContainIgnoringCase("rahasia");
    }

    private static String whole(ILoggingEvent line) {
        return line.getFormattedMessage() + " " + line.getKeyValuePairs() + " " + line.getThrowableProxy();
    }

    @Test
    void givesAKindScreenForABug() {
        var visitor = new Visitor();
        visitor.village.breaks = true;
        visitor.presses("start", "privacy.understood", "signin.nik").types(FakeVillage.NIK.digits());
        visitor.presses("next.nik").types(FakeVillage.PIN.digits()).sees("signin.failed");
        assertThat(visitor.screen().title()).isEqualTo("Kantor desa sedang terganggu");
    }
}
