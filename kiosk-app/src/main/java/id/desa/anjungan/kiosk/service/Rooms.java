package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.ServiceState.Inside;
import id.desa.anjungan.kiosk.service.bench.BenchReducer;
import id.desa.anjungan.kiosk.service.bench.BenchState;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.kiosk.service.glass.GlassReducer;
import id.desa.anjungan.kiosk.service.glass.GlassReducer.TouchTest;
import id.desa.anjungan.kiosk.service.glass.GlassState;
import id.desa.anjungan.kiosk.service.network.NetworkReducer;
import id.desa.anjungan.kiosk.service.network.NetworkState;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.kiosk.service.power.PowerState;
import id.desa.anjungan.kiosk.service.report.ReportState;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/// From room to room, and what is done in each.
final class Rooms {
    private static final Duration TO_REPORT = Duration.ofSeconds(60);
    private static final Duration TO_GO_OFF = Duration.ofSeconds(60);

    private Rooms() {}

    static Next<ServiceState, ServiceEffect> reduce(Inside inside, ServiceEvent event, Turn turn) {
        return switch (event) {
            case ServiceEvent.Pressed(var action) ->
                action.equals("back") ? back(inside, turn) : pressed(inside, action, turn);
            case ServiceEvent.Looked(var overview) -> Next.stay(inside.seeing(overview));
            case ServiceEvent.Scanned(var text) ->
                inside.room() instanceof Room.Network(var network)
                        ? network(inside, NetworkReducer.scanned(network, text, turn))
                        : Next.stay(inside);
            case ServiceEvent.Noticed(var news) ->
                inside.room() instanceof Room.Testing(var test)
                        ? bench(inside, BenchReducer.noticed(test, news, wired(inside), turn))
                        : Next.stay(inside);
            case ServiceEvent.Found(var call, var finding) ->
                inside.room() instanceof Room.Testing(var test)
                        ? bench(inside, BenchReducer.found(test, call, finding, turn))
                        : Next.stay(inside);
            case ServiceEvent.GlassIs(var call, var set) ->
                inside.room() instanceof Room.Glass(var glass)
                        ? glass(inside, GlassReducer.done(glass, call, set, turn), turn)
                        : Next.stay(inside);
            case ServiceEvent.Measured(var call, var quality) ->
                inside.room() instanceof Room.Network(var network)
                        ? at(inside, NetworkReducer.measured(network, call, quality))
                        : Next.stay(inside);
            case ServiceEvent.WifiCame(var call, var heard) ->
                inside.room() instanceof Room.Network(var network)
                        ? at(inside, NetworkReducer.heard(network, call, heard))
                        : Next.stay(inside);
            case ServiceEvent.Joined(var call, var outcome) ->
                inside.room() instanceof Room.Network(var network)
                        ? at(inside, NetworkReducer.joined(network, call, outcome))
                        : Next.stay(inside);
            case ServiceEvent.Reported(var call, var outcome) ->
                Next.stay(
                        inside.room() instanceof Room.Reporting(ReportState.Making(var asked, var _)) && asked == call
                                ? inside.in(new Room.Reporting(new ReportState.Made(outcome)))
                                : inside);
            case ServiceEvent.StillOn(var call) ->
                Next.stay(
                        inside.room() instanceof Room.Power(PowerState.Going(var kind, var asked, var _))
                                        && asked == call
                                ? inside.in(new Room.Power(new PowerState.Failed(kind)))
                                : inside);
            case ServiceEvent.Answered _ -> Next.stay(inside);
        };
    }

    static Next<ServiceState, ServiceEffect> ticked(Inside inside, Turn turn) {
        return switch (inside.room()) {
            case Room.Testing(var test) -> bench(inside, BenchReducer.ticked(test, wired(inside), turn));
            case Room.Glass(var glass) -> glass(inside, GlassReducer.ticked(glass, turn), turn);
            case Room.Network(var network) -> at(inside, NetworkReducer.ticked(network, turn));
            case Room.Power(PowerState.Going(var kind, var _, var since))
            when old(since, TO_GO_OFF, turn) -> Next.stay(inside.in(new Room.Power(new PowerState.Failed(kind))));
            case Room.Reporting(ReportState.Making(var _, var since))
            when old(since, TO_REPORT, turn) -> Next.stay(inside.in(new Room.Reporting(new ReportState.Offered())));
            case Room.Power _, Room.Reporting _, Room.Menu _, Room.Devices _, Room.BurningIn _ -> Next.stay(inside);
        };
    }

    private static Next<ServiceState, ServiceEffect> back(Inside inside, Turn turn) {
        var menu = inside.in(new Room.Menu(0));
        return switch (inside.room()) {
            case Room.Menu _ -> ServiceReducer.leave(inside, turn);
            case Room.Testing(var test) ->
                Next.stay(test instanceof BenchState.Running ? inside : inside.in(new Room.Devices(0)));
            case Room.Glass(var glass) ->
                Next.stay(
                        glass.busy()
                                ? inside
                                : glass instanceof GlassState.Choosing
                                        ? menu
                                        : inside.in(new Room.Glass(new GlassState.Choosing())));
            case Room.Network(var network) ->
                NetworkReducer.back(network, turn)
                        .map(next -> network(inside, next))
                        .orElseGet(() -> Next.stay(menu));
            case Room.Reporting(var report) -> Next.stay(report instanceof ReportState.Making ? inside : menu);
            case Room.Power(var power) ->
                Next.stay(
                        power instanceof PowerState.Going
                                ? inside
                                : power instanceof PowerState.Choosing
                                        ? menu
                                        : inside.in(new Room.Power(new PowerState.Choosing())));
            case Room.BurningIn(var stopping) -> Next.stay(stopping ? inside.in(new Room.BurningIn(false)) : menu);
            case Room.Devices _ -> Next.stay(menu);
        };
    }

    private static Next<ServiceState, ServiceEffect> pressed(Inside inside, String action, Turn turn) {
        return switch (inside.room()) {
            case Room.Menu(var page) -> menu(inside, page, action, turn);
            case Room.Devices(var page) -> devices(inside, page, action, turn);
            case Room.Testing(var test) -> bench(inside, BenchReducer.pressed(test, action, wired(inside), turn));
            case Room.Glass(GlassState.Ended(var end))
            when end == GlassState.End.KEPT_ACROSS && action.equals("glass.restart") ->
                going(inside, PowerKind.RESTART, turn);
            case Room.Glass(var glass) ->
                glass(
                        inside,
                        GlassReducer.pressed(glass, action, inside.overview().glass(), turn),
                        turn);
            case Room.Network(var network) -> network(inside, NetworkReducer.pressed(network, action, turn));
            case Room.Reporting(var report) ->
                action.equals("report.make") && !(report instanceof ReportState.Making)
                        ? Next.run(
                                inside.in(new Room.Reporting(new ReportState.Making(turn.call(), turn.now()))),
                                new ServiceEffect.Report(turn.call(), inside.entry(), inside.tested()))
                        : Next.stay(inside);
            case Room.BurningIn(var stopping) -> burnIn(inside, stopping, action);
            case Room.Power(var power) -> power(inside, power, action, turn);
        };
    }

    private static Next<ServiceState, ServiceEffect> menu(Inside inside, int page, String action, Turn turn) {
        var may = inside.entry().mayChange();
        return switch (action) {
            case "service.devices" -> Next.stay(inside.in(new Room.Devices(0)));
            case "service.glass" -> Next.stay(may ? inside.in(new Room.Glass(new GlassState.Choosing())) : inside);
            case "service.network" -> may ? network(inside, NetworkReducer.start(turn)) : Next.stay(inside);
            case "service.report" -> Next.stay(inside.in(new Room.Reporting(new ReportState.Offered())));
            case "service.burnin" -> Next.stay(inside.in(new Room.BurningIn(false)));
            case "service.power" -> Next.stay(inside.in(new Room.Power(new PowerState.Choosing())));
            case "more" -> Next.stay(inside.in(new Room.Menu(page + 1)));
            default -> Next.stay(inside);
        };
    }

    private static Next<ServiceState, ServiceEffect> devices(Inside inside, int page, String action, Turn turn) {
        if (action.equals("more")) {
            return Next.stay(inside.in(new Room.Devices(page + 1)));
        }
        return action.startsWith("test.")
                ? Instrument.of(action.substring("test.".length()))
                        .map(instrument -> Next.<ServiceState, ServiceEffect>stay(inside.in(test(instrument, turn))))
                        .orElseGet(() -> Next.stay(inside))
                : Next.stay(inside);
    }

    /// Touch is tested by the four presses that would set it right.
    private static Room test(Instrument instrument, Turn turn) {
        return instrument == Instrument.TOUCH
                ? new Room.Glass(GlassReducer.press(turn))
                : new Room.Testing(new BenchState.Ready(instrument));
    }

    private static Next<ServiceState, ServiceEffect> burnIn(Inside inside, boolean stopping, String action) {
        var running = inside.overview().burnIn().filter(BurnInLog::running).isPresent();
        var shown = inside.in(new Room.BurningIn(false));
        return switch (action) {
            case "burnin.begin" ->
                running ? Next.stay(inside) : Next.run(menuOf(shown), new ServiceEffect.BeginBurnIn(inside.entry()));
            case "burnin.ask" -> Next.stay(running && !stopping ? inside.in(new Room.BurningIn(true)) : inside);
            case "burnin.stop" ->
                stopping ? Next.run(shown, new ServiceEffect.StopBurnIn(inside.entry())) : Next.stay(inside);
            default -> Next.stay(inside);
        };
    }

    private static Inside menuOf(Inside inside) {
        return inside.in(new Room.Menu(0));
    }

    private static Next<ServiceState, ServiceEffect> power(Inside inside, PowerState power, String action, Turn turn) {
        return switch (power) {
            case PowerState.Choosing _ -> {
                for (var kind : PowerKind.values()) {
                    if (action.equals("power." + kind.key())) {
                        yield Next.stay(inside.in(new Room.Power(new PowerState.Asking(kind))));
                    }
                }
                yield Next.stay(inside);
            }
            case PowerState.Asking(var kind) ->
                action.equals("power.yes") ? going(inside, kind, turn) : Next.stay(inside);
            case PowerState.Going _, PowerState.Failed _ -> Next.stay(inside);
        };
    }

    private static Next<ServiceState, ServiceEffect> going(Inside inside, PowerKind kind, Turn turn) {
        return Next.run(
                inside.in(new Room.Power(new PowerState.Going(kind, turn.call(), turn.now()))),
                new ServiceEffect.Power(turn.call(), inside.entry(), kind));
    }

    private static Set<Panel.Input> wired(Inside inside) {
        return inside.overview().of(Instrument.PANEL).map(DeviceLine::wired).orElse(Set.of());
    }

    private static Next<ServiceState, ServiceEffect> at(Inside inside, NetworkState network) {
        return Next.stay(inside.in(new Room.Network(network)));
    }

    private static Next<ServiceState, ServiceEffect> network(
            Inside inside, Next<NetworkState, NetworkReducer.Deed> next) {
        return next.within(state -> inside.in(new Room.Network(state)), deed -> switch (deed) {
            case NetworkReducer.Deed.Measure(var call) -> new ServiceEffect.Measure(call);
            case NetworkReducer.Deed.Listen(var call) -> new ServiceEffect.LookForWifi(call);
            case NetworkReducer.Deed.Join(var call, var wifi) -> new ServiceEffect.Join(call, inside.entry(), wifi);
        });
    }

    private static Next<ServiceState, ServiceEffect> bench(Inside inside, Next<BenchState, BenchReducer.Deed> next) {
        return remembered(next.within(state -> inside.in(new Room.Testing(state)), deed -> switch (deed) {
            case BenchReducer.Deed.Run(var call, var instrument) -> new ServiceEffect.Try(call, instrument);
            case BenchReducer.Deed.Keep(var result) -> new ServiceEffect.KeepResult(inside.entry(), result);
        }));
    }

    private static Next<ServiceState, ServiceEffect> glass(
            Inside inside, Next<GlassState, GlassReducer.Deed> next, Turn turn) {
        return remembered(
                next.within(state -> inside.in(new Room.Glass(state)), deed -> effect(inside.entry(), deed, turn)));
    }

    /// What is to be kept is known at once: whoever asks for a report next is not told that nothing was tested.
    private static Next<ServiceState, ServiceEffect> remembered(Next<Inside, ServiceEffect> next) {
        var inside = next.state();
        for (var effect : next.effects()) {
            if (effect instanceof ServiceEffect.KeepResult(var _, var result)) {
                inside = inside.having(result);
            }
        }
        return new Next<>(inside, next.effects());
    }

    static ServiceEffect effect(Entry entry, GlassReducer.Deed deed, Turn turn) {
        return switch (deed) {
            case GlassReducer.Deed.Set(var call, var wanted) -> new ServiceEffect.SetGlass(call, wanted);
            case GlassReducer.Deed.Keep(var call, var wanted) -> new ServiceEffect.KeepGlass(call, entry, wanted);
            case GlassReducer.Deed.Note(var test) ->
                new ServiceEffect.KeepResult(
                        entry,
                        new TestResult(
                                DeviceTest.TOUCH,
                                test == TouchTest.EXACT,
                                turn.now(),
                                test.name().toLowerCase(Locale.ROOT)));
        };
    }

    private static boolean old(Instant since, Duration age, Turn turn) {
        return !Duration.between(since, turn.now()).minus(age).isNegative();
    }
}
