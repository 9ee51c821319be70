package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Symbology;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.door.TypedCodes;
import id.desa.anjungan.kiosk.service.glass.Affine;
import id.desa.anjungan.kiosk.service.glass.Calibration;
import id.desa.anjungan.kiosk.service.network.WifiCode;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody with a screwdriver, on the same glass as everybody else.
class ServiceModeTest {
    private final Visitor technician = new Visitor();

    private Visitor atTheDoor() {
        technician.dispatch(new Event.Pressed("corner.held"));
        technician.settle();
        return technician.sees("service.door");
    }

    private Visitor inside() {
        atTheDoor();
        scans(technician.service.pass(technician.now));
        return technician.sees("service.menu");
    }

    private void scans(String text) {
        technician.dispatch(new Event.Scanned(text));
        technician.settle();
    }

    private void notices(DeviceNews news) {
        technician.dispatch(new Event.Noticed(news));
        technician.settle();
    }

    private void lays(CardUid uid) {
        notices(new DeviceNews.CardOn(DeviceNews.CardOn.Kind.NUMBERED, Optional.of(uid)));
    }

    @Test
    void opensForAPassOfItsOwnVillageOnce() {
        var pass = technician.service.pass(technician.now);
        atTheDoor();
        scans(pass);
        technician.sees("service.menu").presses("back").sees("attract");
        atTheDoor();
        scans(pass);
        technician.sees("service.door");
        assertThat(technician.service.audit.getLast().subject()).isEqualTo("used");
        assertThat(technician.service.acts()).containsExactly("service-opened", "service-left", "service-refused");
    }

    @Test
    void opensWithoutAGestureForAPassBeforeTheScanner() {
        scans(technician.service.pass(technician.now));
        technician.sees("service.menu");
    }

    @Test
    void opensForNothingThatIsNotItsOwn() {
        var now = technician.now;
        var mine = technician.service.authority;
        refuses(FakeService.pass(now, FakeService.KIOSK, FakeService.key(), "B".repeat(20)), "foreign");
        refuses(FakeService.pass(now, "uji-2", mine, "C".repeat(20)), "other-kiosk");
        refuses(FakeService.pass(now.minusSeconds(3_600), FakeService.KIOSK, mine, "D".repeat(20)), "expired");
        refuses("WIFI:S:x;;", "not-a-pass");
        refuses("", "not-a-pass");
        var pass = technician.service.pass(now);
        refuses(pass.substring(0, pass.length() - 4), "not-a-pass");
    }

    private void refuses(String shown, String why) {
        atTheDoor();
        scans(shown);
        technician.sees("service.door");
        assertThat(technician.service.audit.getLast().subject()).isEqualTo(why);
        technician.presses("back").sees("attract");
    }

    @Test
    void isNowhereToBeFoundWhileSomebodyIsServed() {
        technician.presses("start");
        var screen = technician.screen().name();
        technician.dispatch(new Event.Pressed("corner.held"));
        scans(technician.service.pass(technician.now));
        technician.sees(screen);
        assertThat(technician.service.audit).isEmpty();
    }

    @Test
    void takesACodeTheVillageKnows() {
        technician.service.codes = _ -> new TypedCodes.Taken.Pass(technician.service.pass(technician.now));
        types("4k7m2qx", "4K7M2QX");
        technician.sees("service.menu");
        assertThat(technician.service.audit.getFirst().level()).isEqualTo("code");
    }

    /// Finds the eighth letter, which proves the seven.
    private void types(String seven, String shown) {
        atTheDoor().presses("door.code").sees("service.door.code");
        technician.types(seven);
        var letters = "0123456789abcdefghjkmnpqrstvwxyz";
        for (var at = 0; at < letters.length(); at++) {
            var last = letters.charAt(at);
            technician.presses("key." + last);
            if (ShortCode.typed(shown + last).isPresent()) {
                technician.presses("door.open");
                return;
            }
            technician.presses("key.delete");
        }
        throw new AssertionError("no code begins with " + shown);
    }

    @Test
    void letsNobodyGuessForLong() {
        for (var wrong = 0; wrong < 5; wrong++) {
            types("4k7m2q" + wrong, "4K7M2Q" + wrong);
            technician.sees("service.door").presses("back");
        }
        technician.service.codes = _ -> new TypedCodes.Taken.Pass(technician.service.pass(technician.now));
        types("4k7m2qx", "4K7M2QX");
        technician.sees("service.door");
        assertThat(technician.service.audit.getLast().subject()).isEqualTo("locked");
        lays(FakeService.CARD);
        technician.sees("service.door");
        scans(technician.service.pass(technician.now)); // no guess
        technician.sees("service.menu");
    }

    @Test
    void forgivesWrongGuessesAfterAWhile() {
        for (var wrong = 0; wrong < 5; wrong++) {
            types("4k7m2q" + wrong, "4K7M2Q" + wrong);
            technician.presses("back");
        }
        technician.seconds(15 * 60 + 1);
        technician.service.codes = _ -> new TypedCodes.Taken.Pass(technician.service.pass(technician.now));
        types("4k7m2qx", "4K7M2QX");
        technician.sees("service.menu");
    }

    @Test
    void forgivesNoCodeForAPluggedCable() {
        technician.service.codes = _ -> new TypedCodes.Taken.Unreached();
        for (var tries = 0; tries < 6; tries++) {
            types("4k7m2qx", "4K7M2QX");
            assertThat(technician.service.audit.getLast().subject()).isEqualTo("no-link");
            technician.presses("back");
        }
    }

    @Test
    void letsAListedCardTestAndNothingMore() {
        atTheDoor();
        lays(FakeService.CARD);
        technician.sees("service.menu");
        technician.dispatch(new Event.Pressed("service.network"));
        technician.dispatch(new Event.Pressed("service.glass"));
        technician.settle();
        technician.sees("service.menu").presses("service.devices").sees("service.devices");
        assertThat(technician.service.audit.getFirst().level()).isEqualTo("card");
        assertThat(technician.service.audit.toString()).doesNotContain(FakeService.CARD.hex());
    }

    @Test
    void knowsNoOtherCard() {
        atTheDoor();
        lays(new CardUid("04FFFFFF"));
        technician.sees("service.door");
        notices(new DeviceNews.CardOn(DeviceNews.CardOn.Kind.RANDOM, Optional.empty()));
        technician.sees("service.door");
    }

    @Test
    void leadsThroughThePrinterAndKeepsWhatThePersonSaid() {
        inside().presses("service.devices", "test.letters", "test.start").sees("service.test.asked");
        assertThat(technician.service.trials).containsExactly(Instrument.LETTERS);
        technician.presses("test.yes").sees("service.test.ended");
        assertThat(technician.service.results)
                .hasEntrySatisfying(
                        DeviceTest.PRINT, result -> assertThat(result.good()).isTrue());
        assertThat(technician.service.audit.getLast().subject()).isEqualTo("page-printer/good");
    }

    @Test
    void reportsWhatWasJustTestedHoweverLongTheDiskTakes() {
        technician.service.takesResults = false;
        inside().presses("service.devices", "test.letters", "test.start", "test.yes", "back");
        assertThat(badges()).contains("Baik");
        technician.presses("back", "service.report", "report.make").sees("service.report.made");
        assertThat(technician.service.reported.getFirst())
                .filteredOn(line -> line.last().isPresent())
                .extracting(DeviceLine::instrument)
                .containsExactly(Instrument.LETTERS);
    }

    private List<String> badges() {
        return technician.screen().parts().stream()
                .filter(Part.Cards.class::isInstance)
                .flatMap(part -> ((Part.Cards) part).cards().stream())
                .map(Part.Card::badge)
                .toList();
    }

    @Test
    void forgetsWhatItTestedWithTheNextVisitWhereTheDiskDid() {
        technician.service.takesResults = false;
        inside().presses("service.devices", "test.letters", "test.start", "test.yes", "back", "back", "back");
        inside().presses("service.report", "report.make");
        assertThat(technician.service.reported.getFirst())
                .allMatch(line -> line.last().isEmpty());
    }

    @Test
    void asksNobodyWhereThePrinterItselfSaysNo() {
        technician.service.finding = new Finding.Failed("stopped media-jam");
        inside().presses("service.devices", "test.slips", "test.start").sees("service.test.ended");
        assertThat(technician.service.audit.getLast().subject()).isEqualTo("receipt-printer/bad");
    }

    @Test
    void seesACodeACardAndEverySwitch() {
        inside().presses("service.devices", "test.scanner", "test.start").sees("service.test.watching");
        notices(new DeviceNews.CodeTorn());
        technician.sees("service.test.watching");
        notices(new DeviceNews.CodeRead(Symbology.QR_CODE, 27));
        technician.sees("service.test.ended").presses("back", "test.cards", "test.start");
        lays(new CardUid("04FFFFFF"));
        technician.sees("service.test.watching");
        notices(new DeviceNews.CardOff());
        technician.sees("service.test.ended").presses("back", "test.panel", "test.start", "test.yes");
        notices(new DeviceNews.Switched(Panel.Input.DOOR, true));
        notices(new DeviceNews.Switched(Panel.Input.DOOR, false));
        technician.dispatch(new Event.CallButton());
        technician.sees("service.test.watching");
        notices(new DeviceNews.Switched(Panel.Input.CALL_BUTTON, true));
        technician.sees("service.test.ended");
        assertThat(technician.service.results)
                .hasEntrySatisfying(
                        DeviceTest.SCAN, result -> assertThat(result.note()).isEqualTo("read qr-code 27"));
        assertThat(technician.service.results.values()).allMatch(TestResult::good);
    }

    @Test
    void saysWhatItDidNotSee() {
        inside().presses("service.devices", "test.cards", "test.start");
        technician.seconds(61).settle();
        technician.sees("service.test.ended");
        assertThat(technician.service.results)
                .hasEntrySatisfying(
                        DeviceTest.CARD, result -> assertThat(result.note()).isEqualTo("no-card-seen"));
    }

    @Test
    void setsTouchRightByFourTargetsAndKeepsItOnceConfirmed() {
        inside().presses("service.devices", "more", "test.touch").sees("service.glass.pressing");
        touches(Affine.turned(90));
        technician.sees("service.glass.askew").presses("glass.set").sees("service.glass.trying");
        assertThat(technician.service.kept).isEmpty();
        technician.presses("glass.keep").sees("service.glass.kept");
        assertThat(technician.service.kept).hasSize(1);
        assertThat(technician.service.kept).isEqualTo(technician.service.set);
    }

    @Test
    void startsAnewOnceThePictureIsHighInsteadOfBroad() {
        inside().presses("service.glass", "glass.turn", "glass.turn.90", "glass.keep")
                .sees("service.glass.kept_across");
        assertThat(technician.service.power).isEmpty();
        technician.presses("glass.restart");
        assertThat(technician.service.power).containsExactly(PowerKind.RESTART);
        assertThat(technician.service.acts()).endsWith("service-restart");
    }

    private void touches(Affine panel) {
        for (var target : Calibration.TARGETS) {
            var seen = panel.to(target);
            technician.dispatch(new Event.Pressed(String.format(Locale.ROOT, "touch:%.4f:%.4f", seen.x(), seen.y())));
        }
        technician.settle();
    }

    @Test
    void turnsThePictureBackByItselfWhereNobodyConfirms() {
        inside().presses("service.glass", "glass.turn", "glass.turn.180").sees("service.glass.trying");
        technician.seconds(21).settle();
        technician.sees("service.glass.reverted");
        assertThat(technician.service.set)
                .extracting(setting -> setting.degrees())
                .containsExactly(180, 0);
        assertThat(technician.service.kept).isEmpty();
    }

    @Test
    void joinsAWifiByItsQrAndTellsItsPassphraseToNobody() {
        inside().presses("service.network", "wifi").sees("service.wifi");
        scans("WIFI:T:WPA;S:KantorDesa;P:rahasia99;;");
        technician.sees("service.wifi.joined");
        assertThat(technician.service.joined).containsExactly(new WifiCode("KantorDesa", true, "rahasia99", false));
        assertThat(technician.service.audit.toString())
                .doesNotContain("rahasia99")
                .doesNotContain("KantorDesa");
    }

    @Test
    void joinsAWifiThatIsTyped() {
        inside().presses("service.network", "wifi", "wifi.listen").sees("service.wifi.choosing");
        technician.presses("wifi.0").sees("service.wifi.typing");
        technician.presses("key.shift", "key.s", "key.e", "key.symbols", "key.!", "key.|", "key.symbols");
        for (var key : new String[] {"1", "2", "3", "space"}) {
            technician.presses("key." + key);
        }
        technician.presses("key.x", "wifi.join").sees("service.wifi.joined");
        assertThat(technician.service.joined).containsExactly(new WifiCode("KantorDesa", true, "Se!|123 x", false));
    }

    @Test
    void endsByItselfWhenItIsLeftAlone() {
        inside();
        technician.seconds(5 * 60 + 2);
        technician.sees("still_there");
        technician.seconds(21).settle();
        technician.sees("attract");
        assertThat(technician.service.acts()).endsWith("service-left");
    }

    @Test
    void opensFreelyWhereNobodyIsEnrolled() {
        var free = new Visitor(service -> service.enrolled = false);
        free.dispatch(new Event.Pressed("corner.held"));
        free.settle();
        free.sees("service.menu");
    }

    @Test
    void opensAtAClosedKioskAndGoesBackThere() {
        technician.dispatch(new Event.Closed("K30"));
        technician.sees("closed");
        atTheDoor();
        scans(technician.service.pass(technician.now));
        technician.sees("service.menu").presses("back").sees("closed");
        technician.dispatch(new Event.Pressed("corner.held"));
        technician.settle();
        technician.dispatch(new Event.Opened());
        technician.sees("service.door").presses("back").sees("attract");
    }

    @Test
    void switchesOffOnlyOnceAsked() {
        inside().presses("service.power", "power.off").sees("service.power.asking");
        assertThat(technician.service.power).isEmpty();
        technician.presses("power.yes");
        assertThat(technician.service.power).containsExactly(PowerKind.OFF);
        assertThat(technician.service.acts()).endsWith("service-power-off");
    }

    @Test
    void beginsAndStopsADayOfTrial() {
        inside().presses("service.burnin").sees("service.burnin");
        technician.presses("burnin.begin");
        assertThat(technician.service.burnIn.log()).isPresent();
        technician.presses("service.burnin").sees("service.burnin.running");
        technician.presses("burnin.ask", "burnin.stop").sees("service.burnin.ended");
    }
}
