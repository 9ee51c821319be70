package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Theme;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Dated;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTest {
    private final Visitor visitor = new Visitor();

    private void asksForALetter() {
        visitor.signsIn().sees("home").presses("home.letter").sees("letter.choose");
        visitor.presses("card.SKU", "next.requirements").sees("letter.ask.text").types("warung uji");
        visitor.presses("next.nama_usaha")
                .sees("letter.preview")
                .presses("next.preview")
                .sees("letter.confirm");
        visitor.presses("send");
    }

    private void wantsThePaper() {
        visitor.signsIn().presses("home.print").sees("collect.list").presses("card.r1", "print");
    }

    @Test
    void leadsFromTheFirstTouchToTheSlip() {
        asksForALetter();

        visitor.sees("letter.sent");
        assertThat(visitor.printers.slips).hasSize(1);
        assertThat(visitor.printers.slips.getFirst().parts()).contains(new Receipt.Qr(FakeVillage.SLIP));
        assertThat(visitor.printers.slips.getFirst().toString()).doesNotContainIgnoringCase("wahyuni");
        visitor.presses("end").sees("goodbye");
        assertThat(visitor.village.calls).contains("signOut");
    }

    @Test
    void leadsFromTheSlipToThePaper() {
        wantsThePaper();
        visitor.sees("collect.needs_slip")
                .dispatch(new Event.Scanned(FakeVillage.SLIP))
                .settle();

        visitor.sees("collect.take_paper").presses("rate.4");
        assertThat(visitor.printers.letters).containsExactly("g1");
        assertThat(visitor.village.calls).contains("rate 4");
        visitor.presses("home").sees("home");
    }

    @Test
    void signsInWithASlipHeldUpAtTheAttractScreen() {
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).sees("privacy").presses("privacy.understood");
        visitor.sees("signin.pin").types(FakeVillage.PIN.digits()).sees("home");
        visitor.presses("home.print", "card.r1", "print").sees("collect.take_paper");
    }

    @Test
    void tellsAWrongSlipFromAnUnreadableCode() {
        wantsThePaper();
        visitor.dispatch(new Event.Scanned("https://example.invalid")).settle();
        assertThat(visitor.screen().parts()).contains(pill("Kode ini bukan slip pengambilan"));

        visitor.dispatch(new Event.Scanned("xxx.yyy.zzz")).settle();
        assertThat(visitor.screen().parts()).contains(pill("Slip ini bukan milik Anda atau sudah diganti"));
    }

    private static Part pill(String text) {
        return new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, text);
    }

    @Test
    void doesNotPrintBeforeThePrinterCanAndGoesOnOnceItCan() {
        visitor.signsIn();
        visitor.letterPrinterIs(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY))
                .settle();
        visitor.presses("home.print", "card.r1", "print")
                .dispatch(new Event.Scanned(FakeVillage.SLIP))
                .settle();

        visitor.sees("collect.trouble.media-empty");
        assertThat(visitor.village.calls)
                .contains("callOfficer printer:media-empty")
                .doesNotContain("grant");
        assertThat(visitor.screen().lead()).contains("Petugas sudah diberi tahu");

        visitor.letterPrinterIs(new PrinterStatus.Ready()).settle();
        visitor.sees("collect.printer_ready").presses("retry").sees("collect.take_paper");
    }

    @Test
    void saysThatNobodyWasToldWhenNobodyWas() {
        visitor.signsIn();
        visitor.village.officerHears = false;
        visitor.letterPrinterIs(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN))
                .settle();
        visitor.presses("home.print", "card.r1", "print")
                .dispatch(new Event.Scanned(FakeVillage.SLIP))
                .settle();

        assertThat(visitor.screen().lead()).contains("Petugas belum bisa dihubungi");
        visitor.presses("foot.officer").sees("officer.failed");
    }

    @Test
    void callsAnOfficerByTheButtonOnTheBox() {
        visitor.dispatch(new Event.CallButton()).settle();
        assertThat(visitor.village.calls).contains("callOfficer RESIDENT");
        visitor.signsIn().dispatch(new Event.CallButton()).settle();
        visitor.sees("officer.shown");
    }

    @Test
    void asksAPersonWhenNobodyElseKnowsWhetherTheSheetIsOut() {
        visitor.printers.outcome = new PrintOutcome.Uncertain(new PrinterStatus.Offline("unplugged"));
        wantsThePaper();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("collect.came_out");

        visitor.presses("paper.yes").sees("collect.take_paper");
        assertThat(visitor.printers.settled).containsExactly("g1 true");
    }

    @Test
    void doesNotTakeTransmittedBytesForPaper() {
        visitor.printers.outcome = new PrintOutcome.Printed(PrintOutcome.Evidence.TRANSMITTED);
        wantsThePaper();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("collect.came_out");

        visitor.presses("paper.no").sees("collect.print_again");
        assertThat(visitor.printers.settled).containsExactly("g1 false");
    }

    @Test
    void marksItsScreensByItsOwnSettingToo() {
        visitor.village.fault = Answer.Fault.LINK_DOWN; // before the village was ever heard
        assertThat(visitor.seen.getFirst().edge()).isNotEmpty();
    }

    @Test
    void servesNobodyWhileTheVillageIsNoDemoAndTheKioskIs() {
        visitor.village.demo = false;
        visitor.signsIn().seconds(30).settle().sees("closed");
        visitor.village.demo = true;
        visitor.seconds(30).settle().sees("attract");
    }

    @Test
    void leavesADoubtToAnOfficer() {
        visitor.printers.outcome = new PrintOutcome.Uncertain(new PrinterStatus.Offline("unplugged"));
        wantsThePaper();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().presses("paper.unsure");

        visitor.sees("collect.officer_settles");
        assertThat(visitor.printers.settled).containsExactly("g1 not sure");
    }

    @Test
    void printsAHeldLetterBySlipAndCodeWhereTheVillageIsGone() {
        offline();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("lease.code");
        types("000000");
        visitor.settle().sees("lease.code");
        types(FakeShelf.CODE);
        visitor.settle().sees("collect.take_paper");
        assertThat(visitor.printers.letters).containsExactly("g9");
        visitor.presses("home").settle().sees("start.offline");
    }

    @Test
    void saysWhatCannotBeCollectedOfflineBeforeAnybodyTyped() {
        offline();
        visitor.presses("start").settle().sees("start.offline");
        visitor.presses("start.collect").sees("lease.slip");
        visitor.dispatch(new Event.Scanned("aaa.bbb.zzz")).settle().sees("lease.not_here");
        visitor.presses("other").sees("lease.slip");
        visitor.presses("back").sees("start.offline");
    }

    @Test
    void printsOneSlipToComeBackWithWhenTheLetterDoesNotComeOut() {
        offline();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("lease.code");
        visitor.printers.outcome = new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM));
        types(FakeShelf.CODE);
        visitor.settle().sees("collect.trouble.media-jam");
        assertThat(visitor.printers.slips).hasSize(1);
        visitor.letterPrinterIs(new PrinterStatus.Ready()).settle();
        visitor.presses("retry").settle().sees("collect.trouble.media-jam");
        assertThat(visitor.printers.slips).as("for all tries in a row").hasSize(1);
        assertThat(visitor.printers.slips.getFirst().parts()).contains(new Receipt.Qr(FakeVillage.SLIP));
    }

    @Test
    void forgetsAPrintOfSomebodyWhoSignedInNowhere() {
        offline();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP)).settle().sees("lease.code");
        visitor.seconds(120).settle().sees("attract");
        assertThat(visitor.printers.abandoned).hasSize(1);
    }

    private void offline() {
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(31).settle();
    }

    private void types(String digits) {
        digits.chars().forEach(digit -> visitor.presses("key." + (char) digit));
    }

    @Test
    void showsTheNumberWhenNoSlipComesOut() {
        visitor.printers.outcome = new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        asksForALetter();

        visitor.sees("letter.sent_without_slip");
        assertThat(visitor.screen().parts())
                .anyMatch(part -> part instanceof Part.Code(var _, var code) && code.equals("REG-20261120-001"));
    }

    @Test
    void sendsTheSameRequestUnderTheSameKeyAfterALostAnswer() {
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("warung");
        visitor.presses("next.nama_usaha", "next.preview");
        visitor.village.fault = Answer.Fault.TOO_SLOW;
        visitor.presses("send").sees("letter.failed.send");
        visitor.village.fault = null;
        visitor.presses("retry").sees("letter.sent");

        var sent = visitor.village.calls.stream()
                .filter(call -> call.startsWith("request "))
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @Test
    void saysHowManyTriesAreLeftAndKeepsTheNik() {
        visitor.presses("start", "privacy.understood", "signin.nik").types(FakeVillage.NIK.digits());
        visitor.presses("next.nik").types("111222").sees("signin.refused");

        assertThat(visitor.screen().parts().toString()).contains("Bisa dicoba 4 kali lagi");
        visitor.presses("retry")
                .sees("signin.pin")
                .types(FakeVillage.PIN.digits())
                .sees("home");
    }

    @Test
    void greetsByTheTimeOfTheVillage() {
        assertThat(visitor.signsIn().screen().title()).isEqualTo("Selamat pagi, Ibu Tri Wahyuni");
    }

    @Test
    void keepsEverythingWhenTheLanguageChanges() {
        visitor.signsIn()
                .presses("home.letter", "card.SKU", "next.requirements")
                .types("wa");
        visitor.presses("foot.language")
                .sees("languages")
                .presses("language.en")
                .sees("letter.ask.text");

        assertThat(visitor.screen().title()).isEqualTo("Name?");
        assertThat(visitor.screen().parts())
                .anyMatch(part ->
                        part instanceof Part.TextEntry entry && entry.value().equals("Wa"));
    }

    @Test
    void warnsAnIdleResidentAndForgetsEverythingWhenNobodyAnswers() {
        visitor.signsIn().presses("foot.text", "foot.contrast", "foot.language", "language.en");
        visitor.seconds(44)
                .sees("home")
                .seconds(1)
                .sees("still_there")
                .seconds(19)
                .sees("still_there");
        visitor.seconds(1).settle().sees("goodbye");

        assertThat(visitor.showing().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(visitor.village.calls).contains("signOut");
        visitor.seconds(8).sees("attract");
    }

    @Test
    void goesOnWhereItWasWhenTheResidentIsStillThere() {
        visitor.signsIn()
                .presses("home.letter")
                .seconds(45)
                .sees("still_there")
                .presses("stay")
                .sees("letter.choose");
        visitor.seconds(44).sees("letter.choose");
    }

    @Test
    void sendsNobodyAwayWhilePaperIsOnItsWay() {
        wantsThePaper();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP));
        while (!visitor.screen().name().equals("collect.printing")) {
            visitor.outside.removeFirst().run(); // all but the print itself
        }
        visitor.seconds(300).sees("collect.printing").settle().sees("collect.take_paper");
    }

    @Test
    void dropsWhatComesForASessionThatHasEnded() {
        visitor.signsIn().dispatch(new Event.Pressed("home.letter")); // the catalogue is on its way
        visitor.dispatch(new Event.Closed("K-1")).dispatch(new Event.Opened()).dispatch(new Event.Pressed("start"));
        visitor.settle().sees("privacy");
    }

    @Test
    void saysKindlyThatTheVillageDoesNotAnswer() {
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(30).settle();
        visitor.presses("start").sees("start.offline");
        visitor.village.fault = null;
        visitor.presses("retry").sees("privacy");
    }

    @Test
    void readsAboutLettersFromTheLastListWhileTheLinkIsDown() {
        visitor.village.kept = Optional.of(new Dated<>(
                ((Answer.Ok<Catalogue>) visitor.village.catalogue()).value(), Instant.parse("2026-11-20T01:05:00Z")));
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(30).settle();
        visitor.presses("start").sees("start.offline").presses("start.info").sees("info.letters");
        assertThat(visitor.screen().lead()).contains("20 Nov 2026", "08.05");
        visitor.presses("card.SKU").sees("info.letter");
        assertThat(visitor.screen().parts().toString()).contains("KTP", "1 hari kerja");
        visitor.presses("back", "back").sees("start.offline").presses("back").sees("attract");
    }

    @Test
    void saysThatItHasNoListOfLettersBeforeAnythingIsTyped() {
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(30).settle();
        visitor.presses("start", "start.info")
                .sees("info.nothing")
                .presses("back")
                .sees("start.offline");
    }

    @Test
    void readsAboutLettersWithoutSigningIn() {
        visitor.presses("start", "privacy.understood", "signin.open").sees("start.open");
        visitor.presses("start.info").sees("info.letters").presses("back").sees("start.open");
        visitor.presses("start.signin").sees("privacy");
    }

    @Test
    void offersMoreAsSoonAsTheLinkIsBackWithoutTakingTheScreenAway() {
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(30).settle();
        visitor.presses("start").sees("start.offline");
        visitor.village.fault = null;
        visitor.seconds(30).settle();
        visitor.sees("start.open").presses("start.signin").sees("privacy");
    }

    @Test
    void verifiesALetterHeldBeforeAScannerNobodyTouched() {
        visitor.dispatch(new Event.Scanned("https://desa.contoh.invalid/v#a.b.c"))
                .sees("verify.checking");
        visitor.settle().sees("verify.not_a_letter").presses("again").sees("verify.show");
        visitor.presses("back").sees("start.open");
    }

    @Test
    void verifiesLettersWithTheLinkDown() {
        visitor.village.fault = Answer.Fault.LINK_DOWN;
        visitor.seconds(30).settle();
        visitor.presses("start", "start.verify").sees("verify.show");
        visitor.dispatch(new Event.Scanned("not a letter")).sees("verify.show");
        assertThat(visitor.screen().parts().toString()).contains("bukan kode surat");
        visitor.presses("back").sees("start.offline");
    }

    @Test
    void remembersTheVillageFromBeforeTheStart() {
        var info = ((Answer.Ok<VillageInfo>) visitor.village.info()).value();
        var kiosk = Kiosk.unknown(true);
        assertThat(kiosk.remembered(info).village()).contains(info);
        assertThat(kiosk.remembered(info).reachable()).isFalse();
        assertThat(Kiosk.unknown(false).remembered(info).village()).isEmpty();
    }

    @Test
    void endsTheSessionTheVillageHasForgotten() {
        visitor.signsIn();
        visitor.village.level = SignedIn.Level.L1;
        visitor.dispatch(new Event.Pressed("home.data"));
        visitor.outside.clear();
        var waiting = visitor.screen().name();
        assertThat(waiting).isEqualTo("data.waiting");
        visitor.seconds(31).sees("data.failed").presses("back").sees("home");
    }

    @Test
    void waitsLongerForACalledOfficerAndShowsNothingMeanwhile() {
        visitor.signsIn().presses("foot.officer").seconds(179).sees("officer.shown");
        assertThat(visitor.screen().toString()).doesNotContainIgnoringCase("wahyuni");
        visitor.seconds(1).sees("still_there");
    }

    @Test
    void doesNotCloseOverPaperOnItsWay() {
        wantsThePaper();
        visitor.dispatch(new Event.Scanned(FakeVillage.SLIP));
        while (!visitor.screen().name().equals("collect.printing")) {
            visitor.outside.removeFirst().run();
        }
        visitor.dispatch(new Event.Closed("K-1")).sees("collect.printing").settle();
        visitor.dispatch(new Event.Closed("K-1")).settle().sees("closed");
        assertThat(visitor.village.calls).contains("signOut");
    }

    @Test
    void resetsContrastAfterASession() {
        visitor.signsIn().presses("foot.contrast");
        assertThat(visitor.showing().settings().theme()).isEqualTo(Theme.DARK);
        visitor.presses("end");
        assertThat(visitor.showing().settings().language()).isEqualTo(Language.ID);
        assertThat(visitor.showing().settings().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void letsACardAloneInNowhere() {
        visitor.presses("start", "privacy.understood")
                .dispatch(new Event.CardLaid())
                .sees("signin.choose");
        assertThat(visitor.screen().lead()).contains("Kartu terbaca");
    }
}
