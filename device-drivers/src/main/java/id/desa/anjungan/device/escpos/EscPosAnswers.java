package id.desa.anjungan.device.escpos;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Tells a printer's answers apart byte by byte, amid whatever else comes. The answer to `GS ( H` counts only with the
/// id of this slip in it, so that neither noise, nor an echo, nor a late answer to an earlier slip passes for it.
final class EscPosAnswers {
    private static final int ID_LENGTH = 4;
    /// Bit 4 is clear in all of them: none looks like a status.
    private static final String LETTERS = "ABCDEFGHIJKLMNOabcdefghijklmno";

    private static final int IN_TURN_BITS = 0x90;

    private final byte[] id = new byte[ID_LENGTH];
    private final int[] confirmation;
    private int matched;
    private OptionalInt status = OptionalInt.empty();
    private boolean confirmed;
    private boolean answeredInTurn;

    EscPosAnswers(RandomGenerator random) {
        for (var i = 0; i < ID_LENGTH; i++) {
            id[i] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        confirmation = new int[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0};
    }

    /// Asks for an answer once everything before it is printed (`GS ( H` function 48).
    byte[] question() {
        return new byte[] {0x1D, '(', 'H', 6, 0, '0', '0', id[0], id[1], id[2], id[3]};
    }

    /// A status may come in the middle of another answer: no byte of those looks like one.
    void hear(int answer) {
        if (EscPosStatus.isStatus(answer)) {
            status = OptionalInt.of(answer);
        } else if (answer == confirmation[matched]) {
            matched++;
            if (matched == confirmation.length) {
                matched = 0;
                confirmed = true;
            }
        } else {
            matched = answer == confirmation[0] ? 1 : 0;
            answeredInTurn |= (answer & IN_TURN_BITS) == 0;
        }
    }

    void forgetStatus() {
        status = OptionalInt.empty();
    }

    OptionalInt status() {
        return status;
    }

    /// Everything of this slip is printed.
    boolean isConfirmed() {
        return confirmed;
    }

    void forgetTurn() {
        answeredInTurn = false;
    }

    /// Something that may be the answer to `GS r`.
    boolean hasAnsweredInTurn() {
        return answeredInTurn;
    }
}
