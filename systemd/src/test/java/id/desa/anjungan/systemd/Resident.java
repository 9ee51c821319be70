package id.desa.anjungan.systemd;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/// Somebody at a box, from screen to screen.
final class Resident {
    private static final String PIN = "271828";
    private static final int HER_REQUESTS = 2;
    private static final int LETTERS_WITHOUT_A_HOUSEHOLD = 5;

    private final Box box;

    Resident(Box box) {
        this.box = box;
    }

    /// Shows the slip of a letter that is ready, and asks for it to be printed.
    void askForTheLetterOf(String slip) throws IOException, InterruptedException, ExecutionException {
        box.await("attract");
        box.scan(slip);
        box.await("privacy");
        box.goes("privacy.understood", "signin.pin");
        box.type(PIN);
        box.await("home");
        if (box.goes("home.print", "collect.list", "collect.detail.siap_diambil")
                .equals("collect.list")) {
            box.tapCard("card.", HER_REQUESTS); // the one that is ready comes first
            box.await("collect.detail.siap_diambil");
        }
        box.goes(
                "print", "collect.waiting.grant", "collect.waiting.document", "collect.printing", "collect.take_paper");
    }

    void takesTheLetter() throws IOException, InterruptedException, ExecutionException {
        box.await("collect.take_paper");
        box.goes("end", "goodbye");
        box.goes("start", "attract");
    }

    /// For a letter, while the village cannot be reached.
    void asksInTheDark(String nik) throws IOException, InterruptedException, ExecutionException {
        startsInTheDark();
        box.goes("start.defer", "deferred.notice");
        box.goes("deferred.understood", "deferred.nik");
        box.type(nik);
        box.goes("next.nik", "letter.choose");
        box.tapCard("card.", LETTERS_WITHOUT_A_HOUSEHOLD);
        box.await("letter.requirements");
        box.goes("next.requirements", "letter.ask.text");
        box.type("kerja");
        box.goes("next.", "letter.late.confirm");
        box.goes("keep", "letter.late.kept");
        box.goes("end", "goodbye");
    }

    /// With NIK and PIN, and goes again.
    void signsIn(String nik) throws IOException, InterruptedException, ExecutionException {
        box.await("attract");
        box.goes("start", "privacy");
        box.goes("privacy.understood", "signin.choose");
        box.goes("signin.nik", "signin.nik");
        box.type(nik);
        box.goes("next.nik", "signin.pin");
        box.type(PIN);
        box.await("home");
        box.goes("end", "goodbye");
    }

    /// The kiosk looks for its village every now and then, so that for a while it does not know.
    private void startsInTheDark() throws IOException, InterruptedException, ExecutionException {
        for (var tries = 0; tries < 20; tries++) {
            box.await("attract");
            if (box.goes("start", "start.offline", "privacy").equals("start.offline")) {
                return;
            }
            box.goes("back", "attract");
        }
        throw new AssertionError("the kiosk does not see that the line is cut");
    }
}
