package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EscPosAnswersTest {
    private static final int QUESTION_HEAD = 7;

    private final EscPosAnswers answers = new EscPosAnswers(new Random(1));

    private void hear(int... bytes) {
        for (var next : bytes) {
            answers.hear(next);
        }
    }

    private int id(int at) {
        return answers.question()[QUESTION_HEAD + at];
    }

    @Test
    void isConfirmedByTheAnswerToItsOwnQuestion() {
        hear(0x37, 0x22, id(0), id(1), id(2), id(3));
        assertThat(answers.isConfirmed()).isFalse();
        hear(0);
        assertThat(answers.isConfirmed()).isTrue();
    }

    @Test
    void isConfirmedThoughAStatusComesInBetween() {
        hear(0x37, 0x22, id(0), 0x12, id(1), id(2), id(3), 0);
        assertThat(answers.isConfirmed()).isTrue();
        assertThat(answers.status()).hasValue(0x12);
    }

    @Test
    void isNotConfirmedByTheAnswerToAnotherSlip() {
        var other = new EscPosAnswers(new Random(2)).question();
        hear(0x37, 0x22, other[QUESTION_HEAD], other[QUESTION_HEAD + 1], other[QUESTION_HEAD + 2]);
        hear(other[QUESTION_HEAD + 3], 0);
        assertThat(answers.isConfirmed()).isFalse();
    }

    @Test
    void isNotConfirmedByItsOwnEchoNorByTheAnswerToClearing() {
        for (var next : answers.question()) {
            answers.hear(next);
        }
        hear(0x37, 0x25, 0);
        assertThat(answers.isConfirmed()).isFalse();
    }

    @Test
    void isNotConfirmedByAMillionBytesOfNoise() {
        var noise = new Random(20_261_121);
        for (var i = 0; i < 1_000_000; i++) {
            answers.hear(noise.nextInt(256));
        }
        assertThat(answers.isConfirmed()).isFalse();
    }

    @Test
    void findsTheAnswerAfterATornOne() {
        hear(0x37, 0x22, id(0), 0x37, 0x22, id(0), id(1), id(2), id(3), 0);
        assertThat(answers.isConfirmed()).isTrue();
    }

    @Test
    void drawsAnotherIdForEachSlip() {
        var random = new Random(3);
        assertThat(new EscPosAnswers(random).question()).isNotEqualTo(new EscPosAnswers(random).question());
    }

    @Test
    void takesTheLineForThroughOnlyByAnAnswerOutsideOfAConfirmation() {
        hear(0x37, 0x22, id(0), id(1), id(2), id(3), 0);
        assertThat(answers.hasAnsweredInTurn()).isFalse();
        hear(0x0C);
        assertThat(answers.hasAnsweredInTurn()).isTrue();
    }
}
