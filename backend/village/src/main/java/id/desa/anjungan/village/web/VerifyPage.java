package id.desa.anjungan.village.web;

import id.desa.anjungan.village.request.LetterLookUp;
import id.desa.anjungan.village.request.LetterLookUp.Seen;
import id.desa.anjungan.village.secret.ShortCode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// `/v`: is this letter genuine? A scanned QR is verified in the browser; a typed code is looked up here, by a POST, so
/// that it stands in no address and no log.
final class VerifyPage {
    private static final String NONE = "none";
    private static final String UNKNOWN = "tidak-dikenal";

    private final LetterLookUp letters;
    private final Pages pages;
    private final Office office;
    private final LookUpPace pace;

    VerifyPage(LetterLookUp letters, Pages pages, Office office) {
        this.letters = letters;
        this.pages = pages;
        this.office = office;
        this.pace = new LookUpPace(office.clock());
    }

    void show(ServerRequest request, ServerResponse response) {
        send(response, Status.OK_200, Model.asking("", ""));
    }

    void look(ServerRequest request, ServerResponse response) {
        var body = Doorkeeper.body(request);
        if (body.isEmpty() || Doorkeeper.fromElsewhere(request)) {
            pages.sorry(response, body.isEmpty() ? Sorry.TOO_LARGE : Sorry.NOT_OURS);
            return;
        }
        try (var form = new Form(body.get())) {
            var typed = form.text("kode").strip();
            ShortCode.typed(typed)
                    .ifPresentOrElse(
                            code -> answer(response, code),
                            () -> send(response, Status.BAD_REQUEST_400, unreadable(typed)));
        }
    }

    private void answer(ServerResponse response, ShortCode code) {
        var rest = pace.rest();
        if (rest.isPresent()) {
            var seconds = rest.get().plus(Duration.ofMillis(999)).toSeconds();
            response.header(HeaderNames.RETRY_AFTER, String.valueOf(seconds));
            send(response, Status.TOO_MANY_REQUESTS_429, busy(code, seconds));
            return;
        }
        var model = letters.byCode(code)
                .map(letter -> found(code, letter))
                .orElseGet(() -> new Model(UNKNOWN, "Tidak dikenal", code.text(), "", Optional.empty()));
        send(response, Status.OK_200, model);
    }

    private Model found(ShortCode code, Seen letter) {
        var facts = new Facts(
                letter.nomor(),
                office.letterNames().getOrDefault(letter.jenis(), letter.jenis()),
                Waktu.tanggal(letter.tanggal()),
                Waktu.tanggal(letter.sampai()),
                letter.inisial(),
                letter.nik4());
        return switch (letter.validity()) {
            case BERLAKU -> new Model("berlaku", "Berlaku", code.text(), "", Optional.of(facts));
            case KEDALUWARSA -> new Model("kedaluwarsa", "Kedaluwarsa", code.text(), "", Optional.of(facts));
            case DICABUT -> new Model("dicabut", "Dicabut", code.text(), "", Optional.of(facts));
        };
    }

    private static Model unreadable(String typed) {
        return Model.asking(
                typed.substring(0, Math.min(typed.length(), 32)),
                "Kode surat terdiri atas 8 huruf dan angka. Silakan cocokkan lagi dengan yang tercetak di surat.");
    }

    private static Model busy(ShortCode code, long seconds) {
        return Model.asking(
                code.text(),
                "Sedang banyak surat yang diperiksa. Silakan coba lagi dalam " + seconds
                        + " detik, atau pindai kode QR pada surat.");
    }

    private void send(ServerResponse response, Status status, Model model) {
        pages.send(response, status, "verify", Optional.empty(), Map.of("jenis", office.letterNames(), "hasil", model));
    }

    /// @param verdict which section is shown
    /// @param judul of the browser's tab
    /// @param kode as it stands in the field
    /// @param salah what to say about the field
    public record Model(String verdict, String judul, String kode, String salah, Optional<Facts> letter) {
        static Model asking(String kode, String salah) {
            return new Model(NONE, "Periksa surat", kode, salah, Optional.empty());
        }

        public boolean known() {
            return letter.isPresent();
        }

        public Facts surat() {
            return letter.orElse(Facts.NONE);
        }
    }

    /// A letter in words, ready for the template.
    public record Facts(String nomor, String jenis, String tanggal, String sampai, String inisial, String nik4) {
        static final Facts NONE = new Facts("", "", "", "", "", "");
    }
}
