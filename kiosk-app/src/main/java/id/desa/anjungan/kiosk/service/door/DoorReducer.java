package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.service.door.DoorState.Asking;
import id.desa.anjungan.kiosk.service.door.DoorState.Checking;
import id.desa.anjungan.kiosk.service.door.DoorState.Typing;
import id.desa.anjungan.kiosk.service.door.Refusal.Why;
import java.time.Duration;
import java.util.Optional;

/// What can be shown at the door; whether it opens is found out elsewhere.
public final class DoorReducer {
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);

    private DoorReducer() {}

    public sealed interface Deed {
        record Knock(int call) implements Deed {}

        record Show(int call, Proof proof) implements Deed {}
    }

    /// Somebody has found the door.
    public static Next<DoorState, Deed> knock(Turn turn) {
        return Next.run(new Checking(turn.call(), turn.now(), true), new Deed.Knock(turn.call()));
    }

    public static Next<DoorState, Deed> show(Proof proof, Turn turn) {
        return Next.run(new Checking(turn.call(), turn.now(), false), new Deed.Show(turn.call(), proof));
    }

    public static Next<DoorState, Deed> pressed(DoorState state, String action, Turn turn) {
        return switch (state) {
            case Asking _ -> Next.stay(action.equals("door.code") ? new Typing("", 0) : state);
            case Typing typing -> typed(typing, action, turn);
            case Checking _ -> Next.stay(state);
        };
    }

    public static Next<DoorState, Deed> scanned(DoorState state, String text, Turn turn) {
        return state instanceof Checking ? Next.stay(state) : show(new Proof.Shown(text), turn);
    }

    public static Next<DoorState, Deed> noticed(DoorState state, DeviceNews news, Turn turn) {
        if (state instanceof Checking || !(news instanceof DeviceNews.CardOn(var _, var uid))) {
            return Next.stay(state);
        }
        return uid.map(number -> show(new Proof.Card(number), turn))
                .orElseGet(() -> Next.stay(asking(Refusal.of(Why.CARD_NUMBERLESS))));
    }

    /// The answer to whoever knocked, where it was not yes.
    public static DoorState shut(Optional<Refusal> refusal) {
        return new Asking(refusal);
    }

    public static DoorState ticked(DoorState state, Turn turn) {
        return state instanceof Checking(var _, var since, var _)
                        && Duration.between(since, turn.now()).compareTo(LONGEST_CHECK) > 0
                ? asking(Refusal.of(Why.NO_LINK))
                : state;
    }

    private static DoorState asking(Refusal refusal) {
        return new Asking(Optional.of(refusal));
    }

    private static Next<DoorState, Deed> typed(Typing typing, String action, Turn turn) {
        if (action.equals("door.open")) {
            return ShortCode.typed(typing.typed())
                    .map(code -> show(new Proof.Code(code.letters()), turn))
                    .orElseGet(() -> Next.stay(typing));
        }
        return Next.stay(action.startsWith("key.") ? key(typing, action.substring("key.".length())) : typing);
    }

    private static DoorState key(Typing typing, String key) {
        return switch (key) {
            case "half" -> new Typing(typing.typed(), 1 - typing.half());
            case "delete" -> typing.shorter();
            default -> key.matches("[0-9a-z]") ? typing.and(key) : typing;
        };
    }
}
