package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.print.LetterPrinting;
import id.desa.anjungan.kiosk.print.SlipPrinting;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Puts granted letters and claim slips on paper, and takes a person's word for what came out.
public final class PaperEffects {
    private final VillageBackend village;
    private final LetterPrinting letters;
    private final SlipPrinting slips;
    private final ClaimSlipDesign design;

    public PaperEffects(VillageBackend village, LetterPrinting letters, SlipPrinting slips, ClaimSlipDesign design) {
        this.village = village;
        this.letters = letters;
        this.slips = slips;
        this.design = design;
    }

    /// Sends the bytes, under the grant's row in the ledger.
    public PaperEvent print(UUID session, int call, PrintGrant grant, byte[] document, Consumer<PaperEvent> emit) {
        return new PaperEvent.PrintEnded(
                call,
                letters.print(
                        grant,
                        document,
                        session,
                        (impressions, status) -> emit.accept(new PaperEvent.Progress(call, impressions, status))));
    }

    /// What a print is taken for that a bug has interrupted.
    public static PaperEvent printBroken(int call) {
        return new PaperEvent.PrintEnded(call, new PrintOutcome.Uncertain(new PrinterStatus.Offline("broken")));
    }

    public void run(Guest guest, PaperEffect effect, Consumer<PaperEvent> emit) {
        switch (effect) {
            case PaperEffect.Abandon _ -> letters.abandon(guest.session());
            case PaperEffect.Settle(var call, var grant, var cameOut) ->
                emit.accept(new PaperEvent.Settled(call, letters.settle(grant, cameOut)));
            case PaperEffect.NotSure(var grant) -> letters.notSure(grant);
            case PaperEffect.TellOfficer(var reason) ->
                emit.accept(new PaperEvent.OfficerTold(
                        village.callOfficer(reason) instanceof Answer.Ok<Boolean>(var shown) && shown));
            case PaperEffect.PrintClaim(var letter, var at) ->
                emit.accept(new PaperEvent.ClaimEnded(slips.print(design.design(letter, guest, at), guest.session())));
            case PaperEffect.Rate(var score) -> village.rate(score);
        }
    }

    public Optional<PaperEvent> broken(PaperEffect effect) {
        return switch (effect) {
            case PaperEffect.TellOfficer _ -> Optional.of(new PaperEvent.OfficerTold(false));
            case PaperEffect.Settle(var call, var _, var _) -> Optional.of(new PaperEvent.Settled(call, false));
            case PaperEffect.PrintClaim _ ->
                Optional.of(new PaperEvent.ClaimEnded(new PrintOutcome.Uncertain(new PrinterStatus.Offline("broken"))));
            case PaperEffect.Abandon _, PaperEffect.NotSure _, PaperEffect.Rate _ -> Optional.empty();
        };
    }
}
