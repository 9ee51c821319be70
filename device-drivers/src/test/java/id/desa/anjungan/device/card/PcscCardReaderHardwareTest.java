package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardReader.Removed;
import id.desa.anjungan.device.CardReaderContract;
import id.desa.anjungan.device.peer.Person;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The first reader `pcscd` has, and a person with a card of type A whose number stays. The contract's cards have
/// numbers of their own, so this is not the contract but what of it a real card can show.
@Tag("hardware")
class PcscCardReaderHardwareTest {
    private static final long SECONDS = CardReaderContract.TO_COME_BACK.toSeconds();

    private final BlockingQueue<CardEvent> heard = new LinkedBlockingQueue<>();
    private final PcscCardReader reader = new PcscCardReader("", Runnable::run);
    private final Person person = Person.atTheTerminal();

    @BeforeEach
    void listen() {
        person.please("plug the reader in and lay nothing on it");
        reader.onCard(heard::add);
        heard.clear();
    }

    @AfterEach
    void close() {
        reader.close();
        person.close();
    }

    @Test
    void tellsTheSameNumberEachTimeTheCardIsLaid() throws InterruptedException {
        person.please("lay the card on the reader");
        var first = next();
        assertThat(first).isInstanceOf(Present.class);
        person.please("take it away");
        assertThat(next()).isEqualTo(new Removed());
        person.please("lay it there again, turned over");
        assertThat(next()).isEqualTo(first);
    }

    @Test
    void takesTheCardForGoneWithTheReaderAndReadsItOnceThePlugIsBack() throws InterruptedException {
        person.please("lay the card on the reader and leave it there");
        var first = next();
        person.please("unplug the reader");
        assertThat(next()).isEqualTo(new Removed());
        assertThat(reader.status().works()).isFalse();
        person.please("plug it in");
        assertThat(next()).isEqualTo(first);
        assertThat(person.confirms("Did the reader show that it felt the card, by a light or a beep?"))
                .isTrue();
    }

    private CardEvent next() throws InterruptedException {
        var event = heard.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("within %d s", SECONDS).isNotNull();
        return event;
    }
}
