package id.desa.anjungan.kiosk.info;

import id.desa.anjungan.kiosk.info.InfoState.Left;
import id.desa.anjungan.kiosk.info.InfoState.Listing;
import id.desa.anjungan.kiosk.info.InfoState.Looking;
import id.desa.anjungan.kiosk.info.InfoState.Nothing;
import id.desa.anjungan.kiosk.info.InfoState.Reading;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import java.time.Duration;

/// A list to choose from and a page to read; nothing is typed.
public final class InfoReducer {
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private InfoReducer() {}

    /// @param reachable whether the village answered when it was last asked
    public static Next<InfoState, InfoEffect> start(boolean reachable, Turn turn) {
        return Next.run(new Looking(turn.call(), turn.now()), new InfoEffect(turn.call(), reachable));
    }

    public static InfoState reduce(InfoState state, InfoEvent event) {
        return switch (event) {
            case InfoEvent.Pressed(var action) -> pressed(state, action);
            case InfoEvent.ListCame(var call, var list) ->
                state instanceof Looking(var asked, var _) && asked == call
                        ? list.<InfoState>map(known -> new Listing(known, 0)).orElseGet(Nothing::new)
                        : state;
        };
    }

    /// Gives up a look that never came back.
    public static InfoState ticked(InfoState state, Turn turn) {
        return state instanceof Looking(var _, var since)
                        && Duration.between(since, turn.now()).compareTo(LONGEST_CALL) > 0
                ? new Nothing()
                : state;
    }

    private static InfoState pressed(InfoState state, String action) {
        return switch (state) {
            case Looking _, Nothing _ -> action.equals("back") ? new Left() : state;
            case Listing listing -> listing(listing, action);
            case Reading(var from, var jenis, var page) ->
                switch (action) {
                    case "back" -> from;
                    case "more" -> new Reading(from, jenis, page + 1);
                    default -> state;
                };
            case Left _ -> state;
        };
    }

    private static InfoState listing(Listing state, String action) {
        return switch (action) {
            case "back" -> new Left();
            case "more" -> new Listing(state.list(), state.page() + 1);
            default ->
                state.list().value().letters().stream()
                        .filter(jenis -> action.equals("card." + jenis.code()))
                        .<InfoState>map(jenis -> new Reading(state, jenis, 0))
                        .findFirst()
                        .orElse(state);
        };
    }
}
