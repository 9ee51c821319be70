package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.print.SlipPrinting;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import id.desa.anjungan.kiosk.village.Visit;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the village for letters and prints the slip.
public final class LetterEffects {
    private final VillageBackend village;
    private final SlipPrinting slips;
    private final PagePictures pictures;
    private final PickupSlipDesign design;
    private final LateKeeping late;

    public LetterEffects(
            VillageBackend village,
            SlipPrinting slips,
            PagePictures pictures,
            PickupSlipDesign design,
            LateKeeping late) {
        this.village = village;
        this.slips = slips;
        this.pictures = pictures;
        this.design = design;
        this.late = late;
    }

    public void run(Visit visit, LetterEffect effect, Consumer<LetterEvent> emit) {
        emit.accept(
                switch (effect) {
                    case LetterEffect.LoadCatalogue(var call) ->
                        new LetterEvent.CatalogueCame(call, village.catalogue());
                    case LetterEffect.LoadHousehold(var call) ->
                        new LetterEvent.HouseholdCame(call, village.biodata(visit.token()));
                    case LetterEffect.LoadPreview(var call, var request) ->
                        new LetterEvent.PreviewCame(call, picture(village.preview(visit.token(), request)));
                    case LetterEffect.Send(var call, var key, var request) ->
                        new LetterEvent.Received(call, village.request(visit.token(), key, request));
                    case LetterEffect.Keep(var call, var key, var who, var request, var name) ->
                        new LetterEvent.Kept(call, late.keep(key, who, request, name));
                    case LetterEffect.PrintLateSlip(var call, var receipt) ->
                        new LetterEvent.SlipEnded(call, slips.print(design.design(receipt, visit), visit.session()));
                    case LetterEffect.PrintSlip(var call, var received, var at) ->
                        new LetterEvent.SlipEnded(
                                call, slips.print(design.design(received, visit, at), visit.session()));
                });
    }

    public LetterEvent broken(LetterEffect effect) {
        return switch (effect) {
            case LetterEffect.LoadCatalogue(var call) -> new LetterEvent.CatalogueCame(call, down());
            case LetterEffect.LoadHousehold(var call) -> new LetterEvent.HouseholdCame(call, down());
            case LetterEffect.LoadPreview(var call, var _) -> new LetterEvent.PreviewCame(call, down());
            case LetterEffect.Send(var call, var _, var _) -> new LetterEvent.Received(call, down());
            case LetterEffect.Keep(var call, var _, var _, var _, var _) ->
                new LetterEvent.Kept(call, Optional.empty());
            case LetterEffect.PrintLateSlip(var call, var _) ->
                new LetterEvent.SlipEnded(call, new PrintOutcome.Uncertain(new PrinterStatus.Offline("broken")));
            case LetterEffect.PrintSlip(var call, var _, var _) ->
                new LetterEvent.SlipEnded(call, new PrintOutcome.Uncertain(new PrinterStatus.Offline("broken")));
        };
    }

    private Answer<Picture> picture(Answer<byte[]> pdf) {
        return switch (pdf) {
            case Answer.Ok<byte[]>(var bytes) ->
                pictures.firstPage(bytes)
                        .<Answer<Picture>>map(Answer.Ok::new)
                        .orElseGet(() -> new Answer.Unavailable<>(Answer.Fault.NOT_THE_CONTRACT));
            case Answer.Refused<byte[]>(var problem) -> new Answer.Refused<>(problem);
            case Answer.Unavailable<byte[]>(var fault) -> new Answer.Unavailable<>(fault);
        };
    }

    private static <T> Answer<T> down() {
        return new Answer.Unavailable<>(Answer.Fault.SERVER_ERROR);
    }
}
