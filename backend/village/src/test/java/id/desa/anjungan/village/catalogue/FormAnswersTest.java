package id.desa.anjungan.village.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.village.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormAnswersTest {
    private static final Map<String, String> WARUNG = Map.of(
            "nama_usaha", "Warung Tani",
            "jenis_usaha", "Kelontong",
            "alamat_usaha", "Krajan RT 001",
            "sejak_tahun", "2015",
            "keperluan", "Pengajuan KUR");

    private final LetterCatalogue catalogue = LetterCatalogue.standard();
    private final FormAnswers form = new FormAnswers(2026);

    @Test
    void tidiesWhatWasTyped() {
        var answers = new HashMap<>(WARUNG);
        answers.put("nama_usaha", "  Warung   Tani ");
        answers.put("keperluan", "Pe\u0301ngajuan KUR");
        assertThat(read("SKU", answers))
                .isInstanceOfSatisfying(
                        Reply.Given.class,
                        given -> assertThat(String.valueOf(given.value()))
                                .containsPattern("nama_usaha=Warung Tani[,}]")
                                .contains("P\u00e9ngajuan"));
    }

    @ParameterizedTest
    @CsvSource({
        "sejak_tahun, 2027",
        "sejak_tahun, 1899",
        "sejak_tahun, 20l5",
        "sejak_tahun, ''",
        "sejak_tahun, \u0662\u0660\u0661\u0665",
        "nama_usaha, ab",
        "nama_usaha, '   '",
    })
    void namesTheFieldAtFault(String field, String answer) {
        assertThat(fieldAtFault("SKU", field, answer)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warung\u0000Tani",
                "Warung\nTani",
                "Warung \u202Egnul",
                "Warung \uD83D\uDE00",
                "Warung \uD800x",
                "\uFFFE warung",
                "\u0412\u0430\u0440\u0443\u043D\u0433"
            })
    void refusesWhatPaperCannotShow(String answer) {
        assertThat(fieldAtFault("SKU", "nama_usaha", answer)).isEqualTo("nama_usaha");
    }

    @Test
    void refusesAnAnswerNobodyAskedForAndATooLongOne() {
        var more = new HashMap<>(WARUNG);
        more.put("nomor", "001");
        assertThat(read("SKU", more)).isInstanceOf(Reply.Refused.class);
        assertThat(fieldAtFault("SKU", "nama_usaha", "x".repeat(61))).isEqualTo("nama_usaha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "01", "1.000", "1e6", "9999999999999", "satu juta"})
    void wantsMoneyInWholeRupiah(String answer) {
        assertThat(read("SKTM", Map.of("keperluan", "sekolah", "penghasilan", answer)))
                .isInstanceOf(Reply.Refused.class);
        assertThat(read("SKTM", Map.of("keperluan", "sekolah", "penghasilan", "1000000")))
                .isInstanceOf(Reply.Given.class);
    }

    @Test
    void wantsAChoiceOfTheList() {
        assertThat(read("SKTM", Map.of("keperluan", "judi", "penghasilan", "0")))
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void mayLeaveOutWhatIsNotRequired() {
        assertThat(read("SKD", Map.of())).isEqualTo(new Reply.Given<>(Map.of()));
        assertThat(read("SKD", Map.of("keperluan", ""))).isEqualTo(new Reply.Given<>(Map.of()));
    }

    @Test
    void keepsTheContractWithTheLettersItBrings() {
        var headers = Map.of(
                "Content-Type", List.of("application/json"),
                "DPoP-Nonce", List.of("n".repeat(24)),
                "ETag", List.of(catalogue.etag()));
        assertThat(ContractCheck.village().response("GET", "/village/v1/catalogue", 200, headers, catalogue.json()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"letters\":[{\"kode\":\"\"}]}", "{\"letters\":null}"})
    void saysThatAFileIsNoCatalogue(String json) {
        assertThatThrownBy(() -> LetterCatalogue.of(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catalogue.json");
    }

    private String fieldAtFault(String code, String field, String answer) {
        var answers = new HashMap<>(WARUNG);
        answers.put(field, answer);
        return read(code, answers) instanceof Reply.Refused<Map<String, String>>(var problem)
                ? String.valueOf(problem.field())
                : "none";
    }

    private Reply<Map<String, String>> read(String code, Map<String, String> answers) {
        return form.read(catalogue.find(code).orElseThrow(), answers);
    }
}
