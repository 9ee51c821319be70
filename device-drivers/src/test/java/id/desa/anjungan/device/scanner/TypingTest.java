package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.Symbology;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The same code typed by scanners set up in every way there is.
class TypingTest {
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int SHIFT = 42;
    private static final int ALT = 56;
    private static final int ALT_GR = 100;
    private static final int CAPS = 58;
    private static final int CONTROL = 29;
    private static final int ENTER = 28;
    private static final int PAD_ENTER = 96;
    private static final List<Integer> PAD = List.of(82, 79, 80, 81, 75, 76, 77, 71, 72, 73);

    private final List<ScanEvent> heard = new ArrayList<>();
    private long now = 1_000_000_000;

    @Test
    void readsTheSameFromEveryLayout() {
        var us = keyboard(KeyLayout.US);
        hold(us, SHIFT, 30);
        press(us, 48, 12, 2, 3);
        hold(us, SHIFT, 39);
        press(us, ENTER);
        var id = keyboard(KeyLayout.ID);
        hold(id, SHIFT, 30);
        press(id, 48, 12, 2, 3);
        hold(id, SHIFT, 39);
        press(id, ENTER);
        var fr = keyboard(KeyLayout.FR);
        hold(fr, SHIFT, 16);
        press(fr, 48, 7);
        hold(fr, SHIFT, 2);
        hold(fr, SHIFT, 3);
        press(fr, 52, ENTER);
        assertThat(heard).containsExactly(scan("Ab-12:"), scan("Ab-12:"), scan("Ab-12:"));
    }

    @Test
    void readsThePadAndCharactersByNumber() {
        var keyboard = keyboard(KeyLayout.US);
        press(keyboard, PAD.get(0), PAD.get(7), 74, 78, 55, 98, 83, PAD_ENTER);
        byNumber(keyboard, "0065");
        byNumber(keyboard, "126");
        press(keyboard, ENTER);
        assertThat(heard).containsExactly(scan("07-+*/."), scan("A~"));
    }

    private void byNumber(EventReader keyboard, String number) {
        key(keyboard, ALT, 1);
        number.chars().forEach(digit -> press(keyboard, PAD.get(digit - '0')));
        key(keyboard, ALT, 0);
    }

    @Test
    void turnsCapsLockRoundAndKnowsAltGrAndControl() {
        var us = keyboard(KeyLayout.US);
        press(us, CAPS, 30);
        hold(us, SHIFT, 30);
        press(us, 2, CAPS, 30);
        hold(us, CONTROL, 27);
        press(us, ENTER);
        var fr = keyboard(KeyLayout.FR);
        hold(fr, ALT_GR, 11);
        press(fr, ENTER);
        assertThat(heard).containsExactly(scan("Aa1a\u001d"), scan("@"));
    }

    @Test
    void takesAKeyThatRepeatsOnce() {
        var keyboard = keyboard(KeyLayout.US);
        key(keyboard, 30, 1);
        key(keyboard, 30, 2);
        key(keyboard, 30, 2);
        key(keyboard, 30, 0);
        press(keyboard, ENTER);
        assertThat(heard).containsExactly(scan("a"));
    }

    @Test
    void endsACodeBySilenceUntilItKnowsTheTerminator() {
        var keyboard = keyboard(KeyLayout.US);
        press(keyboard, 30, 48);
        silence(keyboard, 150);
        press(keyboard, 30, 15);
        silence(keyboard, 150);
        press(keyboard, 48);
        silence(keyboard, 150);
        press(keyboard, 46, ENTER);
        assertThat(heard).containsExactly(scan("ab"), scan("a"), scan("bc"));
    }

    @Test
    void givesUpACodeOfWhichEventsWereDropped() {
        var keyboard = keyboard(KeyLayout.US);
        press(keyboard, 30, 48);
        event(keyboard, 0, 3, 0);
        key(keyboard, 46, 1);
        event(keyboard, 0, 0, 0);
        press(keyboard, 32, ENTER, 18, ENTER);
        assertThat(heard).containsExactly(new Unreadable(), scan("e"));
    }

    @Test
    void readsSixThousandCodes() {
        var keyboard = keyboard(KeyLayout.US);
        for (var i = 0; i < 6_000; i++) {
            press(keyboard, 30, 48, 46, ENTER);
        }
        assertThat(heard).hasSize(6_000).allMatch(scan("abc")::equals);
    }

    private EventReader keyboard(KeyLayout layout) {
        return new EventReader(new Typing(layout), new CodeAssembler(heard::add, UnaryOperator.identity()));
    }

    private void press(EventReader keyboard, int... keys) {
        for (var key : keys) {
            key(keyboard, key, 1);
            key(keyboard, key, 0);
        }
    }

    private void hold(EventReader keyboard, int held, int key) {
        key(keyboard, held, 1);
        press(keyboard, key);
        key(keyboard, held, 0);
    }

    private void key(EventReader keyboard, int key, int value) {
        event(keyboard, 1, key, value);
        event(keyboard, 0, 0, 0);
        now += GAP;
    }

    /// In two pieces, as a read may cut it.
    private void event(EventReader keyboard, int type, int code, int value) {
        var record = ByteBuffer.allocate(InputEvent.BYTES).order(ByteOrder.nativeOrder());
        record.position(16).putShort((short) type).putShort((short) code).putInt(value);
        var bytes = record.array();
        keyboard.read(bytes, 17, now);
        keyboard.read(new byte[] {bytes[17], bytes[18], bytes[19], bytes[20], bytes[21], bytes[22], bytes[23]}, 7, now);
    }

    private void silence(EventReader keyboard, long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        keyboard.read(new byte[0], 0, now);
    }

    private static Scan scan(String data) {
        return new Scan(data, Symbology.UNKNOWN);
    }
}
