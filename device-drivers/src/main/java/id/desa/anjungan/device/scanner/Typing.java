package id.desa.anjungan.device.scanner;

/// Turns the events of a keyboard that no person has into characters: shift, caps lock, AltGr, control characters, the
/// numeric pad, and characters typed by number with Alt and the pad. Keys held down do not repeat. One thread.
final class Typing {
    private static final int ENTER = 28;
    private static final int PAD_ENTER = 96;
    private static final int TAB = 15;
    private static final int LEFT_CONTROL = 29;
    private static final int RIGHT_CONTROL = 97;
    private static final int LEFT_SHIFT = 42;
    private static final int RIGHT_SHIFT = 54;
    private static final int LEFT_ALT = 56;
    private static final int RIGHT_ALT = 100;
    private static final int CAPS_LOCK = 58;
    private static final int PAD_FIRST = 71;
    private static final String PAD = "789-456+1230.";
    private static final int PAD_TIMES = 55;
    private static final int PAD_DIVIDED = 98;
    /// Bits of a control character: Ctrl-A is 1, Ctrl-] is 29.
    private static final int CONTROL_BITS = 0x1F;

    private static final int LAST_CHARACTER = 0xFFFF;

    private final KeyLayout layout;
    private boolean leftShift;
    private boolean rightShift;
    private boolean control;
    private boolean altGr;
    private boolean alt;
    private boolean capsLock;
    private boolean isByNumber;
    private int number;

    Typing(KeyLayout layout) {
        this.layout = layout;
    }

    /// @return the character that this event completes; 0 where it completes none
    char character(InputEvent event) {
        if (!event.isKey() || event.value() > InputEvent.DOWN) {
            return 0;
        }
        var down = event.value() == InputEvent.DOWN;
        return switch (event.code()) {
            case LEFT_SHIFT -> {
                leftShift = down;
                yield 0;
            }
            case RIGHT_SHIFT -> {
                rightShift = down;
                yield 0;
            }
            case LEFT_CONTROL, RIGHT_CONTROL -> {
                control = down;
                yield 0;
            }
            case RIGHT_ALT -> {
                altGr = down;
                yield 0;
            }
            case CAPS_LOCK -> {
                capsLock ^= down;
                yield 0;
            }
            case LEFT_ALT -> down ? altPressed() : altReleased();
            default -> down ? pressed(event.code()) : 0;
        };
    }

    private char altPressed() {
        alt = true;
        isByNumber = false;
        number = 0;
        return 0;
    }

    private char altReleased() {
        alt = false;
        return isByNumber && number <= LAST_CHARACTER ? (char) number : 0;
    }

    private char pressed(int key) {
        var pad = pad(key);
        if (pad != 0) {
            return alt && Character.isDigit(pad) ? digit(pad) : pad;
        }
        return switch (key) {
            case ENTER, PAD_ENTER -> '\r';
            case TAB -> '\t';
            default -> typed(key);
        };
    }

    private static char pad(int key) {
        return switch (key) {
            case PAD_TIMES -> '*';
            case PAD_DIVIDED -> '/';
            default -> key >= PAD_FIRST && key < PAD_FIRST + PAD.length() ? PAD.charAt(key - PAD_FIRST) : 0;
        };
    }

    private char digit(char pad) {
        isByNumber = true;
        number = Math.min(10 * number + (pad - '0'), LAST_CHARACTER + 1);
        return 0;
    }

    private char typed(int key) {
        var shift = leftShift || rightShift;
        var plain = layout.character(key, shift, altGr);
        if (control) {
            return (char) (plain & CONTROL_BITS);
        }
        if (capsLock && Character.isLetter(plain)) {
            return shift ? Character.toLowerCase(plain) : Character.toUpperCase(plain);
        }
        return plain;
    }
}
