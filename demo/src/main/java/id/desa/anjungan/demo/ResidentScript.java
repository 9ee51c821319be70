package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A resident at the touchscreen: asks for a letter, comes back with the slip, takes the paper. Reads like the journey.
final class ResidentScript {
    private static final Map<String, String> WORDS = Map.of(
            "nama_usaha", "keripik pisang sari uji",
            "jenis_usaha", "makanan ringan",
            "alamat_usaha", "depan balai desa",
            "keperluan", "pengajuan kur",
            "tujuan", "koperasi desa",
            "keterangan", "untuk pendaftaran anggota");
    private static final String OTHER_WORDS = "keperluan keluarga";
    private static final String YEAR = "2019";
    private static final String RUPIAH = "1500000";

    private final Touchscreen glass;
    private final Consumer<String> scanner;
    private final Path pictures;
    private int taken;

    /// @param scanner holds a code before the kiosk's scanner
    /// @param pictures folder for `NN-name.png`
    ResidentScript(Touchscreen glass, Consumer<String> scanner, Path pictures) {
        this.glass = glass;
        this.scanner = scanner;
        this.pictures = pictures;
    }

    /// From the first touch until the slip is out and the session ended.
    void asks(Nik nik, Pin pin, String letter) throws IOException {
        touch("attract", "start");
        touch("privacy", "privacy.understood");
        touch("signin.choose", "signin.nik");
        enter("signin.nik", nik.digits());
        touch("signin.nik", "next.nik");
        enter("signin.pin", pin.digits());
        touch("home", "home.letter");
        touch("letter.choose", "card." + letter);
        touch("letter.requirements", "next.requirements");
        answer();
        touch("letter.preview", "next.preview");
        touch("letter.confirm", "send");
        touch("letter.sent", "end");
        seen(there("goodbye"));
    }

    /// The next one at the glass need not wait for the goodbye to pass.
    void startsAgain() throws IOException {
        var screen =
                glass.await("the first screen", candidate -> candidate.name().matches("goodbye|attract"));
        if (screen.name().equals("goodbye")) {
            glass.tap("start");
        }
    }

    /// Comes back with the slip; ends when the paper is taken.
    void collects(String slip, Pin pin, String requestId) throws IOException {
        touch("attract", "start");
        touch("privacy", "privacy.understood");
        touch("signin.choose", "signin.slip");
        seen(there("signin.slip"));
        scanner.accept(slip);
        enter("signin.pin", pin.digits());
        touch("home", "home.print");
        prints(requestId);
        seen(glass.await("a sheet leaving the printer", screen -> screen.name().equals("collect.printing")));
        touch("collect.take_paper", "rate.4");
        touch("collect.take_paper", "end");
        seen(there("goodbye"));
    }

    private void prints(String requestId) throws IOException {
        var list = glass.await("the list of requests", screen -> can(screen, "card." + requestId));
        seen(list);
        glass.tap("card." + requestId);
        var letter = glass.await("the letter's page", screen -> can(screen, "print"));
        seen(letter);
        glass.tap("print");
    }

    private void answer() throws IOException {
        while (true) {
            var screen = glass.await(
                    "a question or the preview",
                    candidate -> candidate.name().startsWith("letter.ask.")
                            || candidate.name().equals("letter.preview"));
            if (screen.name().equals("letter.preview")) {
                return;
            }
            answer(screen);
        }
    }

    private void answer(Screen question) throws IOException {
        switch (question.name()) {
            case "letter.ask.text" -> words(question);
            case "letter.ask.year" -> keys(YEAR);
            case "letter.ask.money" -> keys(RUPIAH);
            default -> glass.tap(first(question, "pick."));
        }
        var answered = glass.await(
                "an answer to go on with",
                screen ->
                        screen.title().equals(question.title()) && next(screen).isPresent());
        seen(answered);
        glass.tap(next(answered).orElseThrow());
        glass.await("what comes after", screen -> !screen.title().equals(question.title()));
    }

    private void words(Screen screen) throws IOException {
        var suggestion = screen.focusOrder().stream()
                .map(Action::id)
                .filter(id -> id.startsWith("suggestion."))
                .findFirst();
        if (suggestion.isPresent()) {
            glass.tap(suggestion.get());
        } else {
            keys(WORDS.getOrDefault(field(screen), OTHER_WORDS));
        }
    }

    private void keys(String text) throws IOException {
        for (var at = 0; at < text.length(); at++) {
            glass.tap(text.charAt(at) == ' ' ? "key.space" : "key." + text.charAt(at));
        }
    }

    private void enter(String name, String digits) throws IOException {
        there(name);
        keys(digits.substring(0, digits.length() / 2));
        seen(there(name));
        keys(digits.substring(digits.length() / 2));
    }

    private void touch(String name, String action) throws IOException {
        var screen = glass.await(
                name + " with " + action, candidate -> candidate.name().equals(name) && can(candidate, action));
        seen(screen);
        glass.tap(action);
    }

    private Screen there(String name) throws IOException {
        return glass.await(name, screen -> screen.name().equals(name));
    }

    private void seen(Screen screen) throws IOException {
        taken++;
        glass.photograph(pictures.resolve(
                String.format("%02d-%s.png", taken, screen.name().replace('.', '-'))));
    }

    private static boolean can(Screen screen, String action) {
        return screen.focusOrder().stream().anyMatch(candidate -> candidate.id().equals(action) && candidate.enabled());
    }

    /// The field a question asks for: its way on is `next.<field>`.
    private static String field(Screen screen) {
        return next(screen).orElse("").replace("next.", "");
    }

    private static Optional<String> next(Screen screen) {
        return screen.actions().stream()
                .filter(Action::enabled)
                .map(Action::id)
                .filter(id -> id.startsWith("next."))
                .findFirst();
    }

    private static String first(Screen screen, String prefix) throws IOException {
        for (var part : screen.parts()) {
            if (part instanceof Part.Cards cards) {
                for (var card : cards.cards()) {
                    if (card.action().id().startsWith(prefix) && card.action().enabled()) {
                        return card.action().id();
                    }
                }
            }
        }
        throw new IOException("nothing to choose on " + screen.name());
    }
}
