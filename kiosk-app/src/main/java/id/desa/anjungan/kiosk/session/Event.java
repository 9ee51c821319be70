package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.deferred.DeferredEvent;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.info.InfoEvent;
import id.desa.anjungan.kiosk.lease.LeaseEvent;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.service.ServiceEvent;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.verify.VerifyEvent;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.LinkState;
import java.time.Instant;
import java.util.UUID;

/// All that can happen to the kiosk.
public sealed interface Event {
    /// An action of the screen, by finger, keypad or robot.
    record Pressed(String action) implements Event {}

    /// A code was held before the scanner.
    record Scanned(String text) implements Event {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    /// A device tells more of itself than a resident's screen needs.
    record Noticed(DeviceNews news) implements Event {}

    record CardLaid() implements Event {}

    /// The button on the box.
    record CallButton() implements Event {}

    /// What the sensor before the kiosk sees from now on.
    record Presence(boolean somebody) implements Event {}

    /// Once a second; the only clock.
    record Tick(Instant now) implements Event {}

    record VillageCame(Answer<VillageInfo> answer) implements Event {}

    /// What the village said before the kiosk was started.
    record VillageKept(VillageInfo info) implements Event {}

    /// How the line to the village is, when that has changed.
    record LinkIs(LinkState link) implements Event {}

    /// The network changed under the kiosk: what was heard of the village is old news.
    record NetworkChanged() implements Event {}

    record PrintersAre(PrinterStatus letters, PrinterStatus slips) implements Event {}

    record ReadinessIs(Readiness readiness) implements Event {}

    /// The kiosk cannot serve until [Opened]. Dropped while paper is on its way: say it again.
    record Closed(String code) implements Event {}

    record Opened() implements Event {}

    /// What came of an effect of one session; dropped when that session has ended.
    record Of(UUID session, Reply reply) implements Event {
        @Override
        public String toString() {
            return "Of[" + reply.getClass().getSimpleName() + "]";
        }
    }

    sealed interface Reply {}

    record SignInReply(SignInEvent event) implements Reply {}

    record DeferredReply(DeferredEvent event) implements Reply {}

    record VerifyReply(VerifyEvent event) implements Reply {}

    record InfoReply(InfoEvent event) implements Reply {}

    record ServiceReply(ServiceEvent event) implements Reply {}

    record LeaseReply(LeaseEvent event) implements Reply {}

    record LetterReply(LetterEvent event) implements Reply {}

    record CollectReply(CollectEvent event) implements Reply {}

    /// Who signed in left an unfinished letter here, minutes ago.
    record DraftFound(KeptDraft draft) implements Reply {}

    record DataCame(int call, Answer<Biodata> answer) implements Reply {}

    /// Whether an officer's page shows the call.
    record OfficerCalled(boolean shown) implements Reply {}
}
