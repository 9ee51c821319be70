package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever cannot sign in reads why, as far as they may know, and what to do now: the real kiosk at the real village.
class WrongSignInIT {
    private static final String WRONG = "314159";
    private static final Nik BAMBANG = Nik.of("9902031909850001");

    private static Hall hall;
    private Booth booth;
    private Eyes eyes;
    private Visitor visitor;

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @BeforeEach
    void standBeforeTheKiosk() {
        booth = Booth.in(hall);
        eyes = booth.eyes();
        visitor = new Visitor(booth);
    }

    @AfterEach
    void go() {
        booth.close();
    }

    @ParameterizedTest
    @CsvSource({
        "9901011205680000, serial 0000",
        "9901011213680001, month 13",
        "9901010005680001, day 00",
        "9901017205680001, day 72",
    })
    void aNumberThatIsNoNikDoesNotGoOn(String digits, String why) throws IOException {
        visitor.comesToTheKeypad();
        var lead = eyes.now().lead();
        eyes.type(digits);
        var screen = eyes.await("all digits", one -> typed(one).equals(digits));
        assertThat(Eyes.can(screen, "next.nik")).as(why).isFalse();
        assertThat(screen.lead()).as("a hint").isNotBlank().isNotEqualTo(lead);
        assertThat(Eyes.can(screen, "back")).isTrue();
        eyes.press("next.nik");
        eyes.tap("key.delete");
        eyes.await("one digit less", one -> typed(one).length() == digits.length() - 1);
    }

    @Test
    void lettersForeignDigitsAFifteenthAndASeventeenthDigitLeadNowhere() throws IOException {
        visitor.comesToTheKeypad();
        for (var key : new String[] {"key.a", "key.９", "key.१", "key.-", "key.", "key.12", "key. "}) {
            eyes.press(key);
        }
        eyes.type("990101120568000");
        eyes.press("next.nik");
        assertThat(Eyes.can(eyes.await("fifteen digits", one -> typed(one).length() == 15), "next.nik"))
                .isFalse();
        eyes.type("1");
        eyes.press("key.7");
        eyes.tap("next.nik");
        eyes.await("signin.pin");
        eyes.type(Visitor.PIN);
        eyes.await("home");
    }

    @Test
    void aNikDatedOtherwiseThanTheRegisterSignsIn() throws IOException {
        visitor.signsIn(Nik.of("9901010701750001"));
    }

    @Test
    void aMinorTheDeadAndANumberNobodyHasReadTheSameAsAWrongPin() throws IOException {
        var wrong = refused(Nik.of("9901017008720001"), WRONG);
        for (var nik : new String[] {"9901010909100001", "9901014202490001", "9901011010800009"}) {
            assertThat(refused(Nik.of(nik), Visitor.PIN)).as(nik).isEqualTo(wrong);
        }
    }

    private String refused(Nik nik, String pin) throws IOException {
        visitor.comesToTheKeypad();
        visitor.types(nik, pin);
        var screen = eyes.await("signin.refused");
        assertThat(Eyes.can(screen, "retry")).isTrue();
        eyes.tap("back");
        eyes.tap("back");
        eyes.tap("back");
        eyes.await("attract");
        return Eyes.words(screen);
    }

    @Test
    void whoMovedAwayReadsAKindSentenceAndWhereToGo() throws IOException {
        visitor.comesToTheKeypad();
        visitor.types(Nik.of("9901010112900001"), Visitor.PIN);
        var screen = eyes.await("signin.not_served");
        assertThat(screen.lead()).isNotBlank();
        eyes.tap("back");
        eyes.await("signin.choose");
    }

    @Test
    void whoIsLockedIsSentToTheOfficer() throws IOException {
        visitor.comesToTheKeypad();
        visitor.types(Nik.of("9901015111830001"), Visitor.PIN);
        eyes.await("signin.see_officer");
        eyes.tap("back");
        eyes.await("signin.choose");
    }

    @Test
    void sixWrongPinsLockUntilATimeThatIsSaidAndTheRightOneDoesNotOpen() throws IOException {
        visitor.comesToTheKeypad();
        visitor.types(BAMBANG, WRONG);
        for (var tries = 4; tries > 0; tries--) {
            var left = tries;
            eyes.await(
                    "tries left: " + left,
                    one -> one.name().equals("signin.refused") && pills(one).contains("" + left));
            eyes.tap("retry");
            eyes.await("signin.pin");
            eyes.type(WRONG);
        }
        eyes.await("signin.locked");
        eyes.tap("back");
        for (var pin : new String[] {WRONG, Visitor.PIN}) {
            eyes.tap("signin.nik");
            eyes.await("signin.nik");
            visitor.types(BAMBANG, pin);
            var locked = eyes.await("signin.locked");
            assertThat(locked.lead()).containsPattern("\\d\\d[.:]\\d\\d").containsPattern("1[45] menit");
            eyes.tap("back");
        }
        eyes.await("signin.choose");
    }

    private static String typed(Screen screen) {
        return screen.parts().stream()
                .filter(Part.Digits.class::isInstance)
                .map(part -> ((Part.Digits) part).typed())
                .findFirst()
                .orElse("");
    }

    private static String pills(Screen screen) {
        return screen.parts().stream()
                .filter(Part.Pill.class::isInstance)
                .map(part -> ((Part.Pill) part).text())
                .toList()
                .toString();
    }
}
