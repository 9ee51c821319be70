package id.desa.anjungan.device.scanner;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.Symbology;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Puts characters together to codes. A code ends with CR, LF, both, a TAB at its end, or silence. A scanner that was
/// seen to end its codes with a character is held to it: a silence before that character is a torn code. Pure but for
/// its state; one thread.
final class CodeAssembler {
    /// Between the characters of one code there is less, even at 1,200 baud.
    private static final Duration SILENCE = Duration.ofMillis(100);
    /// A piece of a code that was held up on its way still counts within this.
    private static final Duration TORN = Duration.ofSeconds(1);

    private static final char STX = 2;
    private static final char ETX = 3;
    /// ISO/IEC 15424: `]`, the kind of code, a modifier.
    private static final Pattern AIM = Pattern.compile("\\](?<kind>[A-Za-z])[0-9A-Fa-f].*", Pattern.DOTALL);

    private static final int AIM_LENGTH = 3;

    private final Consumer<ScanEvent> told;
    private final UnaryOperator<String> meaning;
    private final StringBuilder code = new StringBuilder();
    private boolean hasTerminator;
    private boolean spoilt;
    private long last;

    /// @param meaning of the characters that came
    CodeAssembler(Consumer<ScanEvent> told, UnaryOperator<String> meaning) {
        this.told = told;
        this.meaning = meaning;
    }

    /// @param nanos of a steady clock
    void add(char character, long nanos) {
        silence(nanos);
        last = nanos;
        if (character == '\r' || character == '\n') {
            hasTerminator |= !code.isEmpty();
            end();
        } else if (code.length() >= Scan.MOST + AIM_LENGTH + 2) {
            spoil();
        } else if (!spoilt) {
            code.append(character);
        }
    }

    /// Nothing came until now.
    void silence(long nanos) {
        var silent = Duration.ofNanos(nanos - last);
        if (spoilt) {
            spoilt = silent.compareTo(SILENCE) <= 0;
        } else if (!code.isEmpty()) {
            endedBy(silent);
        }
    }

    private void endedBy(Duration silence) {
        var tab = code.charAt(code.length() - 1) == '\t';
        if (tab && silence.compareTo(SILENCE) > 0) {
            hasTerminator = true;
            end();
        } else if (!hasTerminator && silence.compareTo(SILENCE) > 0) {
            end();
        } else if (silence.compareTo(TORN) > 0) {
            torn();
        }
    }

    /// What came so far will not go on: the plug was pulled, or some of it was lost.
    void torn() {
        if (!code.isEmpty()) {
            code.setLength(0);
            told.accept(new Unreadable());
        }
    }

    /// Some of it was lost, and what follows belongs to it.
    void spoil() {
        code.setLength(0);
        if (!spoilt) {
            spoilt = true;
            told.accept(new Unreadable());
        }
    }

    private void end() {
        var all = code.toString();
        code.setLength(0);
        if (spoilt) {
            spoilt = false;
            return;
        }
        var text = bare(all);
        if (text.length() > Scan.MOST) {
            told.accept(new Unreadable());
        } else if (!text.isEmpty()) {
            told.accept(scan(text));
        }
    }

    private static String bare(String text) {
        var from = text.isEmpty() || text.charAt(0) != STX ? 0 : 1;
        var to = text.length();
        if (to > from && text.charAt(to - 1) == '\t') {
            to--;
        }
        if (to > from && from == 1 && text.charAt(to - 1) == ETX) {
            to--;
        }
        return text.substring(from, to);
    }

    private Scan scan(String text) {
        var aim = AIM.matcher(text);
        if (!aim.matches() || text.length() == AIM_LENGTH) {
            return new Scan(meaning.apply(text), Symbology.UNKNOWN);
        }
        var kind = aim.group("kind").equals("Q") ? Symbology.QR_CODE : Symbology.UNKNOWN;
        return new Scan(meaning.apply(text.substring(AIM_LENGTH)), kind);
    }
}
