package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.village.Answer;
import org.junit.jupiter.api.Test;

/// A letter somebody was called away from.
class DraftTest {
    private final Visitor visitor = new Visitor();

    private Visitor isCalledAwayWhileTyping() {
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("warung");
        return visitor.seconds(65).settle().sees("goodbye").seconds(10).sees("attract");
    }

    private boolean isTyped(String value) {
        return visitor.screen().parts().stream()
                .anyMatch(part ->
                        part instanceof Part.TextEntry entry && entry.value().equals(value));
    }

    @Test
    void goesOnWhereItWasLeft() {
        isCalledAwayWhileTyping()
                .signsIn()
                .sees("draft")
                .presses("draft.resume")
                .sees("letter.ask.text");
        assertThat(isTyped("Warung")).isTrue();
        assertThat(visitor.drafts.kept).isEmpty();
        visitor.presses("next.nama_usaha", "next.preview", "send").sees("letter.sent");
        assertThat(visitor.drafts.kept).isEmpty();
    }

    @Test
    void isGoneWhenItIsNotWanted() {
        isCalledAwayWhileTyping()
                .signsIn()
                .sees("draft")
                .presses("draft.decline")
                .sees("home");
        assertThat(visitor.drafts.kept).isEmpty();
        visitor.presses("end").seconds(10).signsIn().sees("home");
    }

    @Test
    void isGoneAfterTenMinutes() {
        isCalledAwayWhileTyping().seconds(600).signsIn().sees("home");
    }

    @Test
    void isNobodyElses() {
        isCalledAwayWhileTyping();
        visitor.village.ref = "anotherresident0000002";
        visitor.signsIn().sees("home");
        assertThat(visitor.drafts.kept).hasSize(1);
    }

    @Test
    void isNotKeptForWhomTheVillageDoesNotName() {
        visitor.village.ref = null;
        isCalledAwayWhileTyping();
        assertThat(visitor.drafts.kept).isEmpty();
    }

    @Test
    void isNotKeptBeforeTheFirstAnswerNorOnceItWasSent() {
        visitor.signsIn().presses("home.letter", "card.SKU", "next.requirements");
        visitor.seconds(65).settle().seconds(10);
        assertThat(visitor.drafts.kept).isEmpty();
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("warung");
        visitor.presses("next.nama_usaha", "next.preview", "send")
                .sees("letter.sent")
                .seconds(65)
                .settle();
        assertThat(visitor.drafts.kept).isEmpty();
    }

    @Test
    void isKeptWhenTheVillageForgotTheSessionOrTheKioskClosed() {
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("warung");
        visitor.dispatch(new Event.Closed("K-1")).settle().dispatch(new Event.Opened());
        assertThat(visitor.drafts.kept).containsOnlyKeys(FakeVillage.REF);
    }

    @Test
    void isNotLostWhenTheLinkFailsAsItGoesOn() {
        isCalledAwayWhileTyping().signsIn().sees("draft");
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.presses("draft.resume").sees("letter.failed.catalogue");
        visitor.seconds(65).settle();
        assertThat(visitor.drafts.kept).hasSize(1);
        visitor.village.fault = null;
    }

    @Test
    void goesOnOnceHoweverOftenItIsTouched() {
        isCalledAwayWhileTyping().signsIn().sees("draft");
        visitor.dispatch(new Event.Pressed("draft.resume")).dispatch(new Event.Pressed("draft.resume"));
        visitor.dispatch(new Event.Pressed("draft.decline")).settle().sees("letter.ask.text");
        assertThat(visitor.village.calls.stream().filter("catalogue"::equals)).hasSize(2);
    }

    /// The disk was slow, and the resident went on.
    @Test
    void doesNotComeBetweenWhoHasGoneOn() {
        isCalledAwayWhileTyping();
        visitor.presses("start", "privacy.understood", "signin.nik");
        FakeVillage.NIK.digits().chars().forEach(c -> visitor.dispatch(new Event.Pressed("key." + (char) c)));
        visitor.dispatch(new Event.Pressed("next.nik"));
        FakeVillage.PIN.digits().chars().forEach(c -> visitor.dispatch(new Event.Pressed("key." + (char) c)));
        visitor.outside.removeFirst().run(); // the sign-in; the look for a draft waits
        visitor.sees("home").dispatch(new Event.Pressed("home.letter")).settle().sees("letter.choose");
        assertThat(visitor.drafts.kept).hasSize(1);
    }
}
