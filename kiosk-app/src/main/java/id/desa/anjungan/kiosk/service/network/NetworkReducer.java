package id.desa.anjungan.kiosk.service.network;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.network.NetworkState.Choosing;
import id.desa.anjungan.kiosk.service.network.NetworkState.Ended;
import id.desa.anjungan.kiosk.service.network.NetworkState.Joining;
import id.desa.anjungan.kiosk.service.network.NetworkState.Keys;
import id.desa.anjungan.kiosk.service.network.NetworkState.Listening;
import id.desa.anjungan.kiosk.service.network.NetworkState.Showing;
import id.desa.anjungan.kiosk.service.network.NetworkState.Typing;
import id.desa.anjungan.kiosk.service.network.NetworkState.Ways;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows the network and joins a Wi-Fi. What is typed or shown of a passphrase stays in its state and goes to one
/// effect.
public final class NetworkReducer {
    private static final int LONGEST_PASSPHRASE = 64;
    private static final Duration LONGEST_LISTENING = Duration.ofSeconds(20);
    private static final Duration LONGEST_JOINING = Duration.ofSeconds(60);

    private NetworkReducer() {}

    public sealed interface Deed {
        record Measure(int call) implements Deed {}

        record Listen(int call) implements Deed {}

        record Join(int call, WifiCode wifi) implements Deed {}
    }

    public static Next<NetworkState, Deed> start(Turn turn) {
        return Next.run(new Showing(turn.call(), Optional.empty()), new Deed.Measure(turn.call()));
    }

    public static Next<NetworkState, Deed> pressed(NetworkState state, String action, Turn turn) {
        return switch (state) {
            case Showing(var _, var quality) ->
                switch (action) {
                    case "wifi" -> Next.stay(new Ways(false));
                    case "again" -> quality.isPresent() ? start(turn) : Next.stay(state);
                    default -> Next.stay(state);
                };
            case Ways _ ->
                action.equals("wifi.listen")
                        ? Next.run(new Listening(turn.call(), turn.now()), new Deed.Listen(turn.call()))
                        : Next.stay(state);
            case Choosing choosing -> chosen(choosing, action, turn);
            case Typing typing -> typed(typing, action, turn);
            case Ended _ ->
                switch (action) {
                    case "wifi" -> Next.stay(new Ways(false));
                    case "network" -> start(turn);
                    default -> Next.stay(state);
                };
            case Listening _, Joining _ -> Next.stay(state);
        };
    }

    /// One step back; empty from where the network was begun.
    public static Optional<Next<NetworkState, Deed>> back(NetworkState state, Turn turn) {
        return switch (state) {
            case Showing _ -> Optional.empty();
            case Ways _, Ended _ -> Optional.of(start(turn));
            case Listening _, Choosing _, Typing _ -> Optional.of(Next.stay(new Ways(false)));
            case Joining _ -> Optional.of(Next.stay(state));
        };
    }

    public static Next<NetworkState, Deed> scanned(NetworkState state, String text, Turn turn) {
        return switch (state) {
            case Showing _, Ways _, Choosing _, Typing _, Ended _ ->
                WifiCode.read(text)
                        .map(wifi -> join(wifi, turn))
                        .orElseGet(() -> Next.stay(state instanceof Ways ? new Ways(true) : state));
            case Listening _, Joining _ -> Next.stay(state);
        };
    }

    public static NetworkState measured(NetworkState state, int call, Quality quality) {
        return state instanceof Showing(var asked, var _) && asked == call
                ? new Showing(call, Optional.of(quality))
                : state;
    }

    public static NetworkState heard(NetworkState state, int call, List<WifiSeen> heard) {
        return state instanceof Listening(var asked, var _) && asked == call ? new Choosing(heard, 0) : state;
    }

    public static NetworkState joined(NetworkState state, int call, JoinOutcome outcome) {
        return state instanceof Joining(var wifi, var asked, var _) && asked == call
                ? new Ended(wifi.ssid(), outcome)
                : state;
    }

    public static NetworkState ticked(NetworkState state, Turn turn) {
        return switch (state) {
            case Listening(var _, var since) ->
                old(since, LONGEST_LISTENING, turn) ? new Choosing(List.of(), 0) : state;
            case Joining(var wifi, var _, var since) ->
                old(since, LONGEST_JOINING, turn) ? new Ended(wifi.ssid(), JoinOutcome.FAILED) : state;
            case Showing _, Ways _, Choosing _, Typing _, Ended _ -> state;
        };
    }

    private static Next<NetworkState, Deed> join(WifiCode wifi, Turn turn) {
        return Next.run(new Joining(wifi, turn.call(), turn.now()), new Deed.Join(turn.call(), wifi));
    }

    private static Next<NetworkState, Deed> chosen(Choosing choosing, String action, Turn turn) {
        if (action.equals("more")) {
            return Next.stay(new Choosing(choosing.heard(), choosing.page() + 1));
        }
        for (var i = 0; i < choosing.heard().size(); i++) {
            if (action.equals("wifi." + i)) {
                var wifi = choosing.heard().get(i);
                return wifi.secured()
                        ? Next.stay(new Typing(wifi.ssid(), "", Keys.START))
                        : join(new WifiCode(wifi.ssid(), false, "", false), turn);
            }
        }
        return Next.stay(choosing);
    }

    private static Next<NetworkState, Deed> typed(Typing typing, String action, Turn turn) {
        if (action.equals("wifi.join")) {
            return WifiCode.isPassphrase(typing.typed())
                    ? join(new WifiCode(typing.ssid(), true, typing.typed(), false), turn)
                    : Next.stay(typing);
        }
        return Next.stay(action.startsWith("key.") ? key(typing, action.substring("key.".length())) : typing);
    }

    private static NetworkState key(Typing typing, String key) {
        var text = typing.typed();
        var next = switch (key) {
            case "shift", "half", "symbols" -> text;
            case "delete" -> text.isEmpty() ? text : text.substring(0, text.length() - 1);
            case "space" -> text + " ";
            default -> key.length() == 1 ? text + (typing.keys().upper() ? key.toUpperCase(Locale.ROOT) : key) : text;
        };
        return next.length() > LONGEST_PASSPHRASE
                ? typing
                : new Typing(typing.ssid(), next, typing.keys().after(key));
    }

    private static boolean old(Instant since, Duration age, Turn turn) {
        return !Duration.between(since, turn.now()).minus(age).isNegative();
    }
}
