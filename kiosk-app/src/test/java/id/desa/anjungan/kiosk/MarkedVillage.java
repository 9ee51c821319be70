package id.desa.anjungan.kiosk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.desa.anjungan.backend.api.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// A village whose one resident has a letter ready, and whose every personal datum is a marker one can look for.
final class MarkedVillage extends Dispatcher {
    static final String NIK = "9901014107909873";
    static final String PIN = "918273";
    static final String NAMA = "WIDURI PENANDA";
    static final String TOKEN = "markertoken0markertoken0markertoken0";
    static final String REQUEST = "permohonan-penanda";
    static final String LETTER_TEXT = "ISI SURAT PENANDA";
    /// The request's id is an opaque name of the village's, and its letter's number stands on the screen only.
    static final List<String> MARKERS = List.of(NIK, PIN, NAMA, TOKEN, LETTER_TEXT, "470/PENANDA", "990101 ******");

    private final byte[] pdf = letter();

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath().replaceFirst("^/village/v1", "");
        return switch (path) {
            case "/info" -> json("""
                    {"kode":"99.01.01.2001","desa":"Tirtawening","kecamatan":"Sukamaju","kabupaten":"Mekarjaya",
                    "officeHours":"08.00-15.00","demo":true,"paper":"A4","news":[],
                    "capabilities":["sign-in-pin","sign-in-slip","letters","print-grants","officer-call","rating"]}""");
            case "/sign-ins" -> json("""
                    {"token":"%s","level":"L2","expiresInSeconds":300,"resident":{"sapaan":"Ibu","nama":"%s",
                    "nikMasked":"990101 ****** 9873","readyLetters":1,"openRequests":1}}""".formatted(TOKEN, NAMA));
            case "/me" -> json("""
                    {"rows":[{"key":"nama","label":{"id":"Nama"},"value":"%s"}],"household":[]}""".formatted(NAMA));
            case "/me/requests" -> json("""
                    {"requests":[{"id":"%s","registration":"REG-20261121-001","jenis":"SKU","name":{"id":"Surat"},
                    "status":"SIAP_DIAMBIL","createdAt":"2026-11-20T03:00:00Z","changedAt":"2026-11-21T03:00:00Z",
                    "letter":{"id":"surat-penanda","nomor":"470/PENANDA","date":"2026-11-21","validity":"BERLAKU",
                    "pages":1,"paper":"A4","collectAt":"KIOSK"}}]}""".formatted(REQUEST));
            case "/me/letters/surat-penanda/grants" -> json("""
                    {"id":"hibah-0001","letterId":"surat-penanda","nomor":"470/PENANDA","sha256":"%s","pages":1,
                    "paper":"A4","copies":1,"expiresAt":"2036-11-21T03:00:00Z"}""".formatted(sha256(pdf)));
            case "/grants/hibah-0001/document" -> document();
            case "/grants/hibah-0001/outcomes", "/session", "/ratings" ->
                new MockResponse.Builder().code(204).build();
            default ->
                typed(
                        404,
                        Problem.MEDIA_TYPE,
                        "{\"type\":\"x\",\"title\":\"x\",\"status\":404,\"code\":\"not-found\"}");
        };
    }

    private MockResponse document() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/pdf")
                .body(new Buffer().write(pdf))
                .build();
    }

    private static MockResponse json(String body) {
        return typed(200, "application/json", body);
    }

    private static MockResponse typed(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", type)
                .body(body)
                .build();
    }

    /// One empty page with the marker in a comment behind it.
    private static byte[] letter() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            out.write(("\n% " + LETTER_TEXT).getBytes(ISO_8859_1));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
