package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.present.Paging;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.service.ServiceState.AtDoor;
import id.desa.anjungan.kiosk.service.ServiceState.Inside;
import id.desa.anjungan.kiosk.service.ServiceState.Left;
import id.desa.anjungan.kiosk.service.bench.BenchPresenter;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.burnin.BurnInPresenter;
import id.desa.anjungan.kiosk.service.door.DoorPresenter;
import id.desa.anjungan.kiosk.service.glass.GlassPresenter;
import id.desa.anjungan.kiosk.service.network.NetworkPresenter;
import id.desa.anjungan.kiosk.service.power.PowerPresenter;
import id.desa.anjungan.kiosk.service.report.ReportPresenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The screens of service mode.
public final class ServicePresenter {
    private ServicePresenter() {}

    public static Screen present(ServiceState state, Scene scene) {
        return switch (state) {
            case AtDoor(var door) -> DoorPresenter.present(door, scene);
            case Inside inside -> room(inside, scene);
            case Left _ ->
                Setbacks.waiting(scene, "service.left", "wait.home", scene.now().toInstant())
                        .build();
        };
    }

    private static Screen room(Inside inside, Scene scene) {
        var overview = inside.overview();
        return switch (inside.room()) {
            case Room.Menu(var page) -> menu(inside, page, scene);
            case Room.Devices(var page) -> devices(overview, page, scene);
            case Room.Testing(var test) -> BenchPresenter.present(test, overview.of(test.instrument()), scene);
            case Room.Glass(var glass) -> GlassPresenter.present(glass, overview.glass(), scene);
            case Room.Network(var network) -> NetworkPresenter.present(network, overview.network(), scene);
            case Room.Reporting(var report) -> ReportPresenter.present(report, scene);
            case Room.BurningIn(var stopping) -> BurnInPresenter.present(overview.burnIn(), stopping, scene);
            case Room.Power(var power) -> PowerPresenter.present(power, scene);
        };
    }

    private static Screen menu(Inside inside, int page, Scene scene) {
        var shown = Paging.of(tiles(inside, scene), scene.canvas().tiles(), page);
        var means = inside.entry().means().name().toLowerCase(Locale.ROOT);
        var screen = scene.screen("service.menu")
                .title("service.title")
                .lead("service.menu.lead." + means)
                .part(new Part.Cards(shown.shown(), 2))
                .back("service.leave");
        shown.more(scene).ifPresent(screen::action);
        return screen.build();
    }

    private static List<Part.Card> tiles(Inside inside, Scene scene) {
        var may = inside.entry().mayChange();
        var tiles = new ArrayList<Part.Card>();
        tiles.add(tile(scene, "service.devices", Icon.PLUG, devicesSub(inside.overview(), scene)));
        tiles.add(tile(scene, "service.report", Icon.TICKET, scene.say("service.report.sub")));
        tiles.add(guarded(scene, "service.glass", Icon.CROSSHAIR, may));
        tiles.add(guarded(scene, "service.network", Icon.WIFI, may));
        tiles.add(tile(
                scene,
                "service.burnin",
                Icon.GAUGE,
                BurnInPresenter.brief(inside.overview().burnIn(), scene)));
        tiles.add(tile(scene, "service.power", Icon.POWER, scene.say("service.power.sub")));
        return tiles;
    }

    private static Part.Card guarded(Scene scene, String id, Icon icon, boolean may) {
        var card = tile(scene, id, icon, scene.say(may ? id + ".sub" : "service.needs_pass"));
        return new Part.Card(card.action().enabled(may), card.subtitle());
    }

    private static Part.Card tile(Scene scene, String id, Icon icon, String subtitle) {
        return new Part.Card(Action.secondary(id, scene.say(id), icon), subtitle);
    }

    private static String devicesSub(Overview overview, Scene scene) {
        var broken = overview.devices().stream()
                .filter(line -> line.there() && !line.works())
                .count();
        return broken == 0 ? scene.say("service.devices.sub") : scene.say("service.devices.broken", "n", broken);
    }

    private static Screen devices(Overview overview, int page, Scene scene) {
        var cards = new ArrayList<Part.Card>();
        for (var instrument : Instrument.values()) {
            cards.add(BenchPresenter.card(instrument, overview.of(instrument), scene));
        }
        var shown = Paging.of(cards, scene.canvas().cards(), page);
        var screen = scene.screen("service.devices")
                .title("service.devices.title")
                .lead("service.devices.lead")
                .part(new Part.Cards(shown.shown(), 1))
                .back();
        shown.more(scene).ifPresent(screen::action);
        return screen.build();
    }
}
