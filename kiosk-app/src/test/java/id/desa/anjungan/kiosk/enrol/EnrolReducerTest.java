package id.desa.anjungan.kiosk.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.enrol.EnrolState.Slip;
import id.desa.anjungan.kiosk.enrol.EnrolState.Waiting;
import id.desa.anjungan.kiosk.enrol.EnrolState.Working;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.NetworkQuality;
import id.desa.anjungan.provisioning.enrol.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnrolReducerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final EnrolEffect.Try INVITE = new EnrolEffect.ByInvite("a.b.c");
    private static final EnrolmentOutcome.Enrolled DONE = new EnrolmentOutcome.Enrolled(
            "Tirtawening",
            new KioskName("balai-desa-1", "Anjungan Balai Desa"),
            "7K2M-9QXR-A4TD-E0HW",
            Optional.empty(),
            new NetworkQuality(Duration.ofMillis(90)));

    private static Enrolling at(EnrolState state) {
        return new Enrolling(state, EnrolFacts.NOTHING, Settings.DEFAULT, NOW, Optional.empty(), false, false, true);
    }

    private static Next<Enrolling, EnrolEffect> after(EnrolState state, EnrolEvent event) {
        return EnrolReducer.reduce(at(state), event);
    }

    private static EnrolEvent press(String action) {
        return new EnrolEvent.Pressed(action);
    }

    @Test
    void triesWhatIsHeldBeforeTheScanner() {
        var next = after(new Waiting(false), new EnrolEvent.Scanned("a.b.c"));
        assertThat(next.state().state()).isEqualTo(new Working(EnrolmentStep.READ, INVITE, NOW));
        assertThat(next.effects()).containsExactly(INVITE);
    }

    @Test
    void takesNoSecondCodeWhileItTriesTheFirst() {
        var working = new Working(EnrolmentStep.ASKING, INVITE, NOW);
        assertThat(after(working, new EnrolEvent.Scanned("d.e.f"))).isEqualTo(Next.stay(at(working)));
    }

    @Test
    void typesAnyPortOfAnAddress() {
        var address = new EnrolState.TypingAddress(new EnrolState.Typing("10.0.0.2", 0), false);
        assertThat(after(address, press("key.:")).state().state())
                .isEqualTo(new EnrolState.TypingAddress(new EnrolState.Typing("10.0.0.2:", 0), false));
    }

    @Test
    void saysThatACodeWasTorn() {
        assertThat(after(new Waiting(false), new EnrolEvent.Torn()).state().state())
                .isEqualTo(new Waiting(true));
    }

    @Test
    void takesAnotherCodeAfterAFailure() {
        var failed = new EnrolState.Failed(Trouble.EXPIRED, INVITE);
        assertThat(after(failed, new EnrolEvent.Scanned("d.e.f")).effects())
                .containsExactly(new EnrolEffect.ByInvite("d.e.f"));
        assertThat(after(failed, press("back")).state().state()).isEqualTo(new Waiting(false));
        assertThat(after(failed, press("retry")).effects()).containsExactly(INVITE);
    }

    @Test
    void startsAnewWhereAShellEnrolledItButNotUnderItsOwnAttempt() {
        var next = after(new Waiting(false), new EnrolEvent.EnrolledElsewhere());
        assertThat(next.state().state()).isInstanceOf(EnrolState.Restarting.class);
        assertThat(next.effects()).containsExactly(new EnrolEffect.Restart());
        var working = new Working(EnrolmentStep.ASKING, INVITE, NOW);
        assertThat(after(working, new EnrolEvent.EnrolledElsewhere())).isEqualTo(Next.stay(at(working)));
    }

    @Test
    void printsItsSlipAndStartsByItself() {
        var next = after(new Working(EnrolmentStep.WRITING, INVITE, NOW), new EnrolEvent.Ended(DONE));
        var until = NOW.plus(EnrolReducer.SHOWN);
        assertThat(next.state().state()).isEqualTo(new EnrolState.Done(DONE, Slip.PRINTING, until));
        assertThat(next.effects())
                .containsExactly(new EnrolEffect.PrintSlip(
                        new EnrolSlip("Tirtawening", DONE.kiosk(), DONE.fingerprint(), Optional.of(DONE.network())),
                        EnrolFacts.NOTHING,
                        Language.ID));
        var printed = EnrolReducer.reduce(next.state(), new EnrolEvent.SlipEnded(true));
        assertThat(printed.state().state()).isEqualTo(new EnrolState.Done(DONE, Slip.OUT, until));
        assertThat(EnrolReducer.reduce(printed.state(), new EnrolEvent.Tick(until.minusMillis(1)))
                        .effects())
                .isEmpty();
        assertThat(EnrolReducer.reduce(printed.state(), new EnrolEvent.Tick(until))
                        .effects())
                .containsExactly(new EnrolEffect.Restart());
        assertThat(EnrolReducer.reduce(printed.state(), press("enrol.start")).effects())
                .containsExactly(new EnrolEffect.Restart());
    }

    @Test
    void startsOnlyOnce() {
        var restarting = new EnrolState.Restarting();
        assertThat(after(restarting, press("enrol.start"))).isEqualTo(Next.stay(at(restarting)));
        assertThat(after(restarting, new EnrolEvent.Tick(NOW)).effects()).isEmpty();
    }

    @Test
    void ignoresALateOutcome() {
        assertThat(after(new Waiting(false), new EnrolEvent.Ended(DONE))).isEqualTo(Next.stay(at(new Waiting(false))));
    }

    @Test
    void takesATypedAddressAndCode() {
        var code = ShortCode.draw(new Random(3));
        var state = at(new Waiting(false));
        state = EnrolReducer.reduce(state, press("enrol.type")).state();
        state = typed(state, "192.168.1.10");
        state = EnrolReducer.reduce(state, press("add.:8443")).state();
        state = EnrolReducer.reduce(state, press("next")).state();
        state = typed(state, code.letters().toLowerCase(Locale.ROOT));
        assertThat(EnrolReducer.reduce(state, press("next")).effects())
                .containsExactly(new EnrolEffect.ByCode("https://192.168.1.10:8443", code));
    }

    private static Enrolling typed(Enrolling state, String text) {
        var now = state;
        for (var i = 0; i < text.length(); i++) {
            now = EnrolReducer.reduce(now, press("key." + text.charAt(i))).state();
        }
        return now;
    }

    @Test
    void saysThatAnAddressOrACodeIsMistyped() {
        var address = new EnrolState.TypingAddress(new EnrolState.Typing("192.168.", 0), false);
        assertThat(after(address, press("next")).state().state())
                .isEqualTo(new EnrolState.TypingAddress(new EnrolState.Typing("192.168.", 0), true));
        var village = "https://desa.contoh.invalid";
        var code = new EnrolState.TypingCode(village, new EnrolState.Typing("4k7m2qxx", 0), false);
        assertThat(after(code, press("next")).state().state())
                .isEqualTo(new EnrolState.TypingCode(village, new EnrolState.Typing("4k7m2qxx", 0), true));
    }

    @Test
    void usesTheStickOnlyWhereThereIsOne() {
        assertThat(after(new Waiting(false), press("enrol.stick")).effects()).isEmpty();
        var seen = EnrolReducer.reduce(
                at(new Waiting(false)), new EnrolEvent.FactsAre(new EnrolFacts(true, true, true, true, true)));
        assertThat(EnrolReducer.reduce(seen.state(), press("enrol.stick")).effects())
                .containsExactly(new EnrolEffect.ByStick());
    }

    @Test
    void goesOnAfterAPowerCut() {
        assertThat(after(new Waiting(false), press("enrol.resume")).effects())
                .containsExactly(new EnrolEffect.Resume());
    }

    @Test
    void speaksTheLanguageThatIsChosen() {
        var choosing = after(new Waiting(false), press("foot.language")).state();
        assertThat(choosing.choosing()).isTrue();
        var chosen = EnrolReducer.reduce(choosing, press("language.en")).state();
        assertThat(chosen.settings().language()).isEqualTo(Language.EN);
        assertThat(chosen.choosing()).isFalse();
    }
}
