package id.desa.anjungan.backend.api;

import static id.desa.anjungan.backend.api.ContractCheck.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractCheckTest {
    private static final Map<String, List<String>> KIOSK = Map.of(
            "kiosk-credential",
            List.of("a.b.c"),
            "dpop",
            List.of("a.b.c"),
            "Content-Type",
            List.of("application/json"));
    private static final Map<String, List<String>> ANSWER =
            Map.of("dpop-nonce", List.of("A".repeat(32)), "content-type", List.of("application/json; charset=utf-8"));

    private final ContractCheck check = ContractCheck.village();

    @Test
    void acceptsASignInAsTheRecordsWriteIt() {
        var body = write(new SignIn(Nik.of("9901011205680001"), Pin.of("271828")));
        assertThat(check.request("POST", "/village/v1/sign-ins", KIOSK, body)).isEmpty();
    }

    @Test
    void complainsOfAMissingHeaderAFieldTooManyAndOneTooFew() {
        var body = bytes("{\"nik\":\"9901011205680001\",\"extra\":1}");
        assertThat(check.request(
                        "POST", "/village/v1/sign-ins", Map.of("Content-Type", List.of("application/json")), body))
                .hasSize(4)
                .anyMatch(line -> line.contains("Kiosk-Credential is missing"))
                .anyMatch(line -> line.contains("additionalProperties"))
                .anyMatch(line -> line.contains("required"));
    }

    @Test
    void complainsOfWhatTheContractDoesNotHave() {
        assertThat(check.request("GET", "/village/v1/secrets", KIOSK, new byte[0]))
                .hasSize(1);
        assertThat(check.request("PUT", "/village/v1/me", KIOSK, new byte[0])).hasSize(1);
        assertThat(check.response("GET", "/village/v1/me", 202, ANSWER, new byte[0]))
                .hasSize(1);
        assertThat(check.response("GET", "/village/v1/me", 200, ANSWER, bytes("<html>")))
                .isNotEmpty();
    }

    @Test
    void acceptsAnswersAsTheRecordsWriteThem() {
        var letter = new ReadyLetter(
                "letter-1234",
                "400.12.2.1/007/99.01.01.2001/XI/2026",
                LocalDate.of(2026, 11, 21),
                null,
                Validity.BERLAKU,
                1,
                PaperSize.A4,
                ReadyLetter.CollectAt.KIOSK);
        var request = new Permohonan(
                "request-1234",
                "REG-20261121-014",
                "SKU",
                Words.of("Surat Keterangan Usaha", "Business letter"),
                PermohonanStatus.SIAP_DIAMBIL,
                Instant.parse("2026-11-21T01:02:03.004Z"),
                Instant.parse("2026-11-21T02:00:00Z"),
                null,
                letter);
        assertThat(check.response("GET", "/village/v1/me/requests", 200, ANSWER, write(new Requests(List.of(request)))))
                .isEmpty();
        assertThat(check.response(
                        "POST",
                        "/village/v1/me/requests",
                        201,
                        ANSWER,
                        write(new RequestReceived(request, "a.b.c", "274019"))))
                .isEmpty();
    }

    @Test
    void acceptsAProblemOfAnyOperation() {
        var problem = new Problem("about:blank", "No", 403, Problem.SIGN_IN_REFUSED, null, 4, null, null);
        var headers = Map.of("content-type", List.of(Problem.MEDIA_TYPE));
        assertThat(check.response("POST", "/village/v1/sign-ins", 403, headers, write(problem)))
                .isEmpty();
    }

    @Test
    void namesEveryCodeOfTheRecordsInOneOfTheTwoContracts() {
        var codes = Stream.of(Problem.class.getFields())
                .filter(field ->
                        field.getName().matches("[A-Z_]+") && !field.getName().equals("MEDIA_TYPE"))
                .map(ContractCheckTest::value);
        assertThat(codes)
                .isNotEmpty()
                .allMatch(code -> names(check, "GET", "/village/v1/info", code)
                        || names(ContractCheck.fleet(), "POST", "/fleet/v1/enrolments", code));
        assertThat(names(ContractCheck.fleet(), "POST", "/fleet/v1/enrolments", "no-such-code"))
                .isFalse();
    }

    private static boolean names(ContractCheck contract, String method, String path, String code) {
        var problem = new Problem("about:blank", "No", 400, code, null, null, null, null);
        var headers = Map.of("content-type", List.of(Problem.MEDIA_TYPE));
        return contract.response(method, path, 400, headers, write(problem)).isEmpty();
    }

    @Test
    void tellsWhichOperationACallIs() {
        assertThat(check.operationOf("POST", "/village/v1/me/requests/abcdefgh/slips"))
                .contains("POST /me/requests/{id}/slips");
        assertThat(check.operations()).contains("POST /sign-ins/slip", "DELETE /session", "GET /leases");
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] write(Object value) {
        return ContractJson.mapper().writeValueAsBytes(value);
    }
}
