package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectEffects;
import id.desa.anjungan.kiosk.deferred.DeferredEffects;
import id.desa.anjungan.kiosk.info.InfoEffects;
import id.desa.anjungan.kiosk.lease.LeaseEffects;
import id.desa.anjungan.kiosk.letter.LetterEffects;
import id.desa.anjungan.kiosk.letter.PickupSlipDesign;
import id.desa.anjungan.kiosk.loop.ScreenLoop;
import id.desa.anjungan.kiosk.paper.ClaimSlipDesign;
import id.desa.anjungan.kiosk.paper.PaperEffects;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.signin.SignInEffects;
import id.desa.anjungan.kiosk.verify.LetterVerifier;
import id.desa.anjungan.kiosk.verify.VerifyEffects;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Somebody before the kiosk: presses what the screen offers, nothing else. Everything runs on one thread; effects wait
/// until [#wait].
final class Visitor {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    Instant now = Instant.parse("2026-11-21T02:41:00Z");
    final FakeVillage village = new FakeVillage();
    final FakePrinters printers = new FakePrinters();
    final FakeDrafts drafts = new FakeDrafts(() -> now);
    final List<Screen> seen = new ArrayList<>();
    final FakeShelf shelf = new FakeShelf();
    final FakeService service = new FakeService();
    final ArrayDeque<Runnable> outside = new ArrayDeque<>();
    private final ScreenLoop<Session, Event, Effect, Showing> loop;
    private Showing showing;

    Visitor() {
        this(_ -> {});
    }

    /// @param setUp of service mode, before it begins
    Visitor(Consumer<FakeService> setUp) {
        setUp.accept(service);
        var phrases = Phrases.load();
        var presenter = new SessionPresenter(phrases, Canvas.PORTRAIT, WIB, SessionTimes.DEFAULT);
        var start = Session.start(new UUID(7, 7), now, Settings.DEFAULT, true);
        showing = presenter.present(start);
        var letters = new LetterEffects(
                village,
                printers,
                _ -> Optional.of(new Part.Picture("page", new byte[] {1})),
                new PickupSlipDesign(phrases, WIB),
                village.late);
        var paper = new PaperEffects(village, printers, printers, new ClaimSlipDesign(phrases, WIB));
        loop = new ScreenLoop<>(
                start,
                new SessionReducer(SessionTimes.DEFAULT)::reduce,
                presenter::present,
                this::see,
                new SessionEffects(
                        village,
                        printers,
                        new SignInEffects(village),
                        new InfoEffects(village, village.lastHeard, () -> now),
                        new VerifyEffects(new LetterVerifier(village.known, () -> now, WIB)),
                        new DeferredEffects(village.lastHeard, letters),
                        new LeaseEffects(shelf, paper, () -> {}),
                        letters,
                        new CollectEffects(village, paper, () -> true),
                        service.effects(() -> now),
                        drafts),
                Runnable::run,
                outside::add);
        seconds(1);
        settle();
    }

    private void see(Showing now) {
        showing = now;
        seen.add(now.screen());
    }

    Screen screen() {
        return showing.screen();
    }

    Showing showing() {
        return showing;
    }

    Visitor sees(String name) {
        assertThat(screen().name()).isEqualTo(name);
        return this;
    }

    /// Presses what is offered, and waits for what comes of it.
    Visitor presses(String... ids) {
        for (var id : ids) {
            assertThat(isOffered(id)).as("%s on %s", id, screen().name()).isTrue();
            dispatch(new Event.Pressed(id));
            settle();
        }
        return this;
    }

    /// Letter keys are in no focus order: the keyboard is one part.
    private boolean isOffered(String id) {
        var letters = screen().parts().stream().anyMatch(Part.Keyboard.class::isInstance);
        return (letters && id.startsWith("key."))
                || screen().focusOrder().stream().anyMatch(action -> action.id().equals(id) && action.enabled());
    }

    Visitor types(String text) {
        text.chars().forEach(c -> presses("key." + (c == ' ' ? "space" : (char) c)));
        return this;
    }

    /// What the supervisor tells of it.
    Visitor letterPrinterIs(PrinterStatus status) {
        printers.status = status;
        return dispatch(new Event.PrintersAre(status, new PrinterStatus.Ready()));
    }

    Visitor dispatch(Event event) {
        loop.dispatch(event);
        return this;
    }

    /// Lets everything outside finish.
    Visitor settle() {
        while (!outside.isEmpty()) {
            outside.poll().run();
        }
        return this;
    }

    Visitor seconds(int seconds) {
        for (var second = 0; second < seconds; second++) {
            now = now.plusSeconds(1);
            dispatch(new Event.Tick(now));
        }
        return this;
    }

    Visitor signsIn() {
        presses("start", "privacy.understood", "signin.nik");
        types(FakeVillage.NIK.digits());
        presses("next.nik");
        return types(FakeVillage.PIN.digits());
    }
}
