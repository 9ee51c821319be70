package id.desa.anjungan.kiosk.service.free;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.ScreenLoop;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Settings;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.service.ServiceEffect;
import id.desa.anjungan.kiosk.service.ServiceEffects;
import id.desa.anjungan.kiosk.service.ServiceEvent;
import id.desa.anjungan.kiosk.service.ServicePresenter;
import id.desa.anjungan.kiosk.service.ServiceReducer;
import id.desa.anjungan.kiosk.service.ServiceState;
import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.village.LinkState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Service mode of a box that is no kiosk yet: the same rooms, open to everybody, over the screen that waits for an
/// invite. A technician sets Wi-Fi and touch here before there is anybody to ask.
public final class FreeService {
    private static final Duration ALONE = Duration.ofMinutes(5);

    private final SharedGlass glass;
    private final Phrases phrases;
    private final Canvas canvas;
    private final ZoneId zone;
    private final boolean demo;
    private final InstantSource clock;
    private final ScreenLoop<Standing, Happening, ServiceEffect, Optional<Showing>> loop;

    private record Standing(ServiceState state, Instant now, Instant touched, int turns, Settings settings) {
        Turn turn() {
            return new Turn(now, turns);
        }

        Standing in(ServiceState next) {
            return new Standing(next, now, touched, turns + 1, settings);
        }

        Standing with(Settings next) {
            return new Standing(state, now, now, turns, next);
        }

        Standing handled() {
            return new Standing(state, now, now, turns, settings);
        }

        Standing at(Instant time) {
            return new Standing(state, time, touched, turns, settings);
        }
    }

    private sealed interface Happening {
        record Opened(Instant now) implements Happening {}

        record Told(ServiceEvent event) implements Happening {}

        record Tick(Instant now) implements Happening {}
    }

    public FreeService(
            SharedGlass glass,
            ServiceEffects effects,
            Canvas canvas,
            ZoneId zone,
            boolean demo,
            InstantSource clock,
            Executor background) {
        this.glass = glass;
        this.phrases = Phrases.load();
        this.canvas = canvas;
        this.zone = zone;
        this.demo = demo;
        this.clock = clock;
        var start = clock.instant();
        this.loop = new ScreenLoop<>(
                new Standing(new ServiceState.Left(), start, start, 1, Settings.DEFAULT),
                this::reduce,
                this::present,
                this::view,
                told(effects),
                glass.thread(),
                background);
    }

    /// Any thread.
    public void open() {
        glass.thread().execute(() -> {
            glass.cover(action -> loop.dispatch(new Happening.Told(new ServiceEvent.Pressed(action))));
            loop.dispatch(new Happening.Opened(clock.instant()));
        });
    }

    /// To be called once a second.
    public void tick() {
        if (glass.isCovered()) {
            loop.dispatch(new Happening.Tick(clock.instant()));
        }
    }

    /// @return whether it was for service mode
    public boolean scanned(BarcodeScanner.ScanEvent event) {
        if (!glass.isCovered()) {
            return false;
        }
        switch (event) {
            case BarcodeScanner.Scan(var data, var symbology) -> {
                tell(new ServiceEvent.Noticed(new DeviceNews.CodeRead(symbology, data.length())));
                tell(new ServiceEvent.Scanned(data));
            }
            case BarcodeScanner.Unreadable _ -> tell(new ServiceEvent.Noticed(new DeviceNews.CodeTorn()));
        }
        return true;
    }

    private void tell(ServiceEvent event) {
        loop.dispatch(new Happening.Told(event));
    }

    private Next<Standing, ServiceEffect> reduce(Standing standing, Happening happening) {
        return switch (happening) {
            case Happening.Opened(var now) -> {
                var opened = standing.at(now).with(Settings.DEFAULT);
                yield ServiceReducer.knock(opened.turn()).within(opened::in, effect -> effect);
            }
            case Happening.Told(ServiceEvent.Pressed(var action))
            when action.startsWith("foot.") -> Next.stay(standing.with(foot(standing.settings(), action)));
            case Happening.Told(var event) -> {
                var touched = event instanceof ServiceEvent.Pressed ? standing.handled() : standing;
                yield ServiceReducer.reduce(touched.state(), event, touched.turn())
                        .within(touched::in, effect -> effect);
            }
            case Happening.Tick(var now) -> ticked(standing.at(now));
        };
    }

    private static Next<Standing, ServiceEffect> ticked(Standing standing) {
        var alone = Duration.between(standing.touched(), standing.now()).compareTo(ALONE) > 0;
        var next = alone && !standing.state().busy()
                ? ServiceReducer.leave(standing.state(), standing.turn())
                : ServiceReducer.ticked(standing.state(), standing.turn());
        return next.within(standing::in, effect -> effect);
    }

    private static Settings foot(Settings settings, String action) {
        return switch (action) {
            case "foot.text" -> settings.withNextTextStep();
            case "foot.contrast" -> settings.withNextTheme();
            default -> settings; // nobody to call yet, and Indonesian stands on the posters
        };
    }

    private Optional<Showing> present(Standing standing) {
        if (standing.state() instanceof ServiceState.Left) {
            return Optional.empty();
        }
        var scene = new Scene(
                phrases,
                standing.settings(),
                canvas.withTextStep(standing.settings().textStep()),
                standing.now().atZone(zone),
                Optional.empty(),
                LinkState.GOOD,
                demo);
        return Optional.of(new Showing(ServicePresenter.present(standing.state(), scene), standing.settings()));
    }

    private void view(Optional<Showing> showing) {
        showing.ifPresentOrElse(glass::showInFront, glass::uncover);
    }

    private static Effects<ServiceEffect, Happening> told(ServiceEffects effects) {
        return new Effects<>() {
            @Override
            public void run(ServiceEffect effect, Consumer<Happening> emit) {
                effects.run(effect, event -> emit.accept(new Happening.Told(event)));
            }

            @Override
            public Optional<Happening> broken(ServiceEffect effect) {
                return effects.broken(effect).map(Happening.Told::new);
            }
        };
    }
}
