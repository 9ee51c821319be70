package id.desa.anjungan.kiosk.service.network;

import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The screens of the network. A passphrase being typed is shown, since nobody can type what nobody sees; it is never
/// spoken, and gone with the screen.
public final class NetworkPresenter {
    private static final long SLOW_MILLIS = 1_500;
    private static final int LONGEST_WORD = 10;

    private NetworkPresenter() {}

    public static Screen present(NetworkState state, NetworkView view, Scene scene) {
        return switch (state) {
            case NetworkState.Showing(var _, var quality) -> showing(view, quality, scene);
            case NetworkState.Ways(var unfit) -> ways(view, unfit, scene);
            case NetworkState.Listening(var _, var since) ->
                Setbacks.working(scene, "service.wifi.listening", "service.wifi.listening", since)
                        .back()
                        .build();
            case NetworkState.Choosing(var heard, var page) -> choosing(heard, page, scene);
            case NetworkState.Typing typing -> typing(typing, scene);
            case NetworkState.Joining(var wifi, var _, var since) ->
                Setbacks.working(scene, "service.wifi.joining", "service.wifi.joining", since)
                        .titled(scene.say("service.wifi.joining.title", "nama", shown(wifi.ssid())))
                        .build();
            case NetworkState.Ended(var ssid, var outcome) -> ended(ssid, outcome, scene);
        };
    }

    private static Screen showing(NetworkView view, Optional<Quality> quality, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        var addresses = String.join("\n", view.addresses().stream().limit(3).toList());
        rows.add(new Part.Row(
                scene.say("service.network.addresses"),
                addresses.isEmpty() ? scene.say("service.network.no_address") : addresses));
        rows.add(new Part.Row(
                scene.say("service.network.village"),
                view.village().isEmpty() ? scene.say("service.network.not_enrolled") : view.village()));
        rows.add(new Part.Row(
                scene.say("service.network.answer"),
                quality.map(times -> times(times, scene)).orElseGet(() -> scene.say("service.network.measuring"))));
        var screen = scene.screen("service.network")
                .title("service.network.title")
                .lead("service.network.lead." + verdict(view, quality))
                .part(new Part.Rows(rows))
                .back();
        quality.ifPresent(_ -> screen.secondary("again", "service.network.again", Icon.AGAIN));
        return screen.primary("wifi", "service.wifi", Icon.WIFI).build();
    }

    private static String times(Quality quality, Scene scene) {
        return quality.answered() == 0
                ? scene.say("service.network.no_answer")
                : scene.say(
                        "service.network.times",
                        "n",
                        quality.answered(),
                        "dari",
                        quality.asked(),
                        "cepat",
                        quality.quickest().toMillis(),
                        "biasa",
                        quality.typical().toMillis());
    }

    private static String verdict(NetworkView view, Optional<Quality> quality) {
        if (view.addresses().isEmpty()) {
            return "none";
        }
        if (view.village().isEmpty()) {
            return "not_enrolled";
        }
        return quality.map(times -> times.answered() == 0
                        ? "silent"
                        : times.answered() < times.asked() || times.typical().toMillis() > SLOW_MILLIS
                                ? "slow"
                                : "good")
                .orElse("measuring");
    }

    private static Screen ways(NetworkView view, boolean unfit, Scene scene) {
        var screen = scene.screen("service.wifi")
                .centered()
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.of(Icon.WIFI)))
                .title("service.wifi.title")
                .lead("service.wifi.lead");
        if (unfit) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, scene.say("service.wifi.unfit")));
        } else if (!view.wifi()) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WIFI_OFF, scene.say("service.wifi.no_tool")));
        }
        return screen.back()
                .secondary("wifi.listen", "service.wifi.listen", Icon.MAGNIFIER)
                .build();
    }

    private static Screen choosing(List<WifiSeen> heard, int page, Scene scene) {
        if (heard.isEmpty()) {
            return scene.screen("service.wifi.none")
                    .centered()
                    .part(new Part.Emblem(Icon.WIFI_OFF, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                    .title("service.wifi.none.title")
                    .lead("service.wifi.none.lead")
                    .back()
                    .build();
        }
        var cards = new ArrayList<Part.Card>();
        for (var i = 0; i < heard.size(); i++) {
            var wifi = heard.get(i);
            cards.add(new Part.Card(
                    Action.secondary("wifi." + i, shown(wifi.ssid()), wifi.secured() ? Icon.LOCK : Icon.WIFI),
                    scene.say(wifi.secured() ? "service.wifi.locked" : "service.wifi.open"),
                    wifi.strength() + "%",
                    wifi.strength() >= 50 ? Part.Tone.DONE : Part.Tone.ATTENTION));
        }
        var shown = Paging.of(cards, scene.canvas().cards(), page);
        var screen = scene.screen("service.wifi.choosing")
                .title("service.wifi.choosing.title")
                .part(new Part.Cards(shown.shown(), 1))
                .back();
        shown.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    /// A name may be 32 letters without a gap, which no card has room for: its ends tell it from others.
    private static String shown(String ssid) {
        return Arrays.stream(ssid.split(" ", -1))
                .map(word -> word.length() <= LONGEST_WORD
                        ? word
                        : word.substring(0, LONGEST_WORD - 6) + "…" + word.substring(word.length() - 4))
                .collect(Collectors.joining(" "));
    }

    private static Screen typing(NetworkState.Typing typing, Scene scene) {
        var keys = typing.keys();
        var signs = keys.symbols() ? Part.Keyboard.Signs.SHOWN : Part.Keyboard.Signs.OFFERED;
        return scene.screen("service.wifi.typing")
                .title("service.wifi.typing.title", "nama", shown(typing.ssid()))
                .lead("service.wifi.typing.lead")
                .part(new Part.TextEntry(typing.typed(), scene.say("form.type_here"), "", List.of()))
                .part(new Part.Keyboard(keys.upper(), keys.half(), scene.say("key.space"), signs))
                .back()
                .action(Action.primary("wifi.join", scene.say("service.wifi.join"), Icon.WIFI)
                        .enabled(WifiCode.isPassphrase(typing.typed())))
                .build();
    }

    private static Screen ended(String ssid, JoinOutcome outcome, Scene scene) {
        var good = outcome == JoinOutcome.JOINED;
        var screen = scene.screen("service.wifi." + outcome.key())
                .centered()
                .part(new Part.Emblem(
                        Icon.WIFI,
                        good ? Part.Tone.DONE : Part.Tone.ATTENTION,
                        Optional.of(good ? Icon.CHECK : Icon.WARNING)))
                .title(good ? "service.wifi.joined.title" : "service.wifi.failed.title", "nama", shown(ssid))
                .lead("service.wifi." + outcome.key() + ".lead")
                .back();
        return good
                ? screen.primary("network", "service.wifi.look", Icon.GAUGE).build()
                : screen.primary("wifi", "service.wifi.again", Icon.AGAIN).build();
    }
}
