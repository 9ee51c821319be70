package id.desa.anjungan.village.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {
    private static Form form(String body) {
        return new Form(body.getBytes(UTF_8));
    }

    @Test
    void readsWhatBrowsersSend() {
        var form = form("nama=Hj.+Nur-Aini&alasan=caf%C3%A9+%26+teh&pilihan=a&pilihan=b&kosong=&tanpa");
        assertThat(form.text("nama")).isEqualTo("Hj. Nur-Aini");
        assertThat(form.text("alasan")).isEqualTo("café & teh");
        assertThat(form.texts("pilihan")).containsExactly("a", "b");
        assertThat(form.text("kosong")).isEmpty();
        assertThat(form.text("tanpa")).isEmpty();
        assertThat(form.text("lain")).isEmpty();
    }

    @Test
    void takesBrokenPercentSignsAsTheyAre() {
        assertThat(form("a=100%&b=%zz&c=%4").text("a")).isEqualTo("100%");
        assertThat(form("a=100%&b=%zz&c=%4").text("b")).isEqualTo("%zz");
        assertThat(form("a=100%&b=%zz&c=%4").text("c")).isEqualTo("%4");
        assertThat(form("").text("a")).isEmpty();
    }

    @Test
    void givesASecretOnceAsCharactersAndForgetsItsBytes() {
        var body = "frasa=kunci+r%C3%A4hasia".getBytes(UTF_8);
        var form = new Form(body);
        assertThat(form.secret("frasa")).isEqualTo("kunci rähasia".toCharArray());
        form.close();
        assertThat(body).containsOnly(0);
    }
}
