package id.desa.anjungan.device.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final StringWriter shown = new StringWriter();

    private Person saying(String text) {
        return new Person(new StringReader(text), shown);
    }

    @Test
    void waitsForEnter() {
        try (var person = saying("\n")) {
            person.please("open the cover");
        }
        assertThat(shown).hasToString("Please open the cover, then press Enter: ");
    }

    @Test
    void asksAgainUntilTheAnswerIsOne() {
        try (var person = saying("perhaps\nY\nmany\n3\n")) {
            assertThat(person.confirms("Did a slip come out?")).isTrue();
            assertThat(person.counts("slips came out")).isEqualTo(3);
        }
    }

    @Test
    void failsWhenNobodyAnswers() {
        try (var person = saying("")) {
            assertThatThrownBy(() -> person.please("wait")).isInstanceOf(IllegalStateException.class);
        }
    }
}
