package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.paper.Guest;
import id.desa.anjungan.kiosk.paper.PaperEffects;
import id.desa.anjungan.kiosk.paper.PaperEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks on the shelf, and puts what lies there on paper. A letter's text is in memory while it is sent, and no longer.
public final class LeaseEffects {
    private final Shelf shelf;
    private final PaperEffects paper;
    private final Runnable afterPrint;

    /// @param afterPrint called when a letter of the shelf was sent to the printer; must return at once
    public LeaseEffects(Shelf shelf, PaperEffects paper, Runnable afterPrint) {
        this.shelf = shelf;
        this.paper = paper;
        this.afterPrint = afterPrint;
    }

    public void run(Guest guest, LeaseEffect effect, Consumer<LeaseEvent> emit) {
        switch (effect) {
            case LeaseEffect.Find(var call, var slip) -> emit.accept(new LeaseEvent.Found(call, shelf.find(slip)));
            case LeaseEffect.Open(var call, var grant, var code) ->
                emit.accept(new LeaseEvent.Opened(call, shelf.open(grant, code.digits())));
            case LeaseEffect.Print(var call, var letter) -> emit.accept(printed(guest, call, letter, emit));
            case LeaseEffect.Paper(var asked) ->
                paper.run(guest, asked, event -> emit.accept(new LeaseEvent.Paper(event)));
        }
    }

    private LeaseEvent printed(Guest guest, int call, HeldLetter letter, Consumer<LeaseEvent> emit) {
        var document = shelf.document(letter);
        if (document.isEmpty()) {
            return new LeaseEvent.Gone(call);
        }
        try {
            return of(paper.print(
                    guest.session(), call, letter.grant(), document.get(), event -> emit.accept(of(event))));
        } finally {
            Arrays.fill(document.get(), (byte) 0);
            afterPrint.run();
        }
    }

    public Optional<LeaseEvent> broken(LeaseEffect effect) {
        return switch (effect) {
            case LeaseEffect.Find(var call, var _) ->
                Optional.of(new LeaseEvent.Found(call, new Shelf.Found.NotHere()));
            case LeaseEffect.Open(var call, var _, var _) ->
                Optional.of(new LeaseEvent.Opened(call, new Shelf.Opening.Gone()));
            case LeaseEffect.Print(var call, var _) -> Optional.of(of(PaperEffects.printBroken(call)));
            case LeaseEffect.Paper(var asked) -> paper.broken(asked).map(LeaseEffects::of);
        };
    }

    private static LeaseEvent of(PaperEvent event) {
        return new LeaseEvent.Paper(event);
    }
}
