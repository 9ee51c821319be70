package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.village.demo.DemoVillage;
import java.io.IOException;
import java.util.stream.Stream;

/// A resident at a booth, step by step.
final class Visitor {
    static final String PIN = DemoVillage.PIN.digits();

    private final Booth booth;
    private final Eyes eyes;

    Visitor(Booth booth) {
        this.booth = booth;
        this.eyes = booth.eyes();
    }

    /// From the first touch to the keypad for the NIK.
    void comesToTheKeypad() throws IOException {
        comesToSignIn();
        eyes.tap("signin.nik");
        eyes.await("signin.nik");
    }

    void comesToSignIn() throws IOException {
        eyes.await("attract");
        eyes.tap("start");
        eyes.tap("privacy.understood");
        eyes.await("signin.choose");
    }

    /// Types both; what comes after is not waited for.
    void types(Nik nik, String pin) throws IOException {
        eyes.type(nik.digits());
        eyes.tap("next.nik");
        eyes.await("signin.pin");
        eyes.type(pin);
    }

    void signsIn(Nik nik) throws IOException {
        comesToTheKeypad();
        types(nik, PIN);
        eyes.await("home");
    }

    void signsInBySlip(String code) throws IOException {
        comesToSignIn();
        eyes.tap("signin.slip");
        eyes.await("signin.slip");
        booth.shows(code);
        eyes.await("signin.pin");
        eyes.type(PIN);
        eyes.await("home");
    }

    /// From home to the question behind the requirements.
    void begins(String letter) throws IOException {
        eyes.tap("home.letter");
        eyes.tap("card." + letter);
        eyes.tap("next.requirements");
    }

    /// Takes the first thing that is offered to the one question of an SKD.
    void answers() throws IOException {
        eyes.tap("suggestion.0");
        eyes.tap(next(eyes.await("an answer", screen -> Visitor.hasNext(screen))));
    }

    /// From home to the slip in the hand.
    void asksForSkd() throws IOException {
        begins("SKD");
        answers();
        eyes.tap("next.preview");
        eyes.tap("send");
        eyes.await("what became of it", screen -> screen.name().startsWith("letter.sent"));
    }

    /// From home to the page of one request.
    void opens(String request) throws IOException {
        eyes.tap("home.print");
        eyes.tap("card." + request);
        eyes.await("its page", screen -> screen.name().startsWith("collect.detail."));
    }

    void leaves() throws IOException {
        eyes.tap("end");
        eyes.await("goodbye");
        eyes.tap("start");
        eyes.await("attract");
    }

    private static boolean hasNext(Screen screen) {
        return nexts(screen).findFirst().isPresent();
    }

    private static String next(Screen screen) {
        return nexts(screen).findFirst().orElseThrow();
    }

    private static Stream<String> nexts(Screen screen) {
        return screen.actions().stream().filter(Action::enabled).map(Action::id).filter(id -> id.startsWith("next."));
    }
}
