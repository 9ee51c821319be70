package id.desa.anjungan.kiosk.service.glass;

import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.glass.GlassState.Choosing;
import id.desa.anjungan.kiosk.service.glass.GlassState.End;
import id.desa.anjungan.kiosk.service.glass.GlassState.Ended;
import id.desa.anjungan.kiosk.service.glass.GlassState.Judged;
import id.desa.anjungan.kiosk.service.glass.GlassState.Keeping;
import id.desa.anjungan.kiosk.service.glass.GlassState.Pressing;
import id.desa.anjungan.kiosk.service.glass.GlassState.Setting;
import id.desa.anjungan.kiosk.service.glass.GlassState.Trying;
import id.desa.anjungan.kiosk.service.glass.GlassState.Turning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sets picture and touch right, and never keeps what nobody has confirmed on the glass itself.
public final class GlassReducer {
    /// How long somebody has to confirm what was set.
    public static final Duration TRIAL = Duration.ofSeconds(20);
    /// A glass that cannot be touched must not hold anybody.
    static final Duration TO_PRESS = Duration.ofSeconds(30);
    private static final Duration TO_SET = Duration.ofSeconds(10);
    private static final Pattern PRESS = Pattern.compile("touch:(-?[0-9]\\.[0-9]{4}):(-?[0-9]\\.[0-9]{4})");

    private GlassReducer() {}

    /// What picture and touch ask to be done.
    public sealed interface Deed {
        record Set(int call, GlassSetting wanted) implements Deed {}

        record Keep(int call, GlassSetting wanted) implements Deed {}

        record Note(TouchTest test) implements Deed {}
    }

    /// What the four presses were good for.
    public enum TouchTest {
        EXACT,
        ASKEW,
        USELESS
    }

    public static GlassState press(Turn turn) {
        return new Pressing(List.of(), turn.now());
    }

    public static Next<GlassState, Deed> pressed(GlassState state, String action, GlassSetting now, Turn turn) {
        return switch (state) {
            case Choosing _ ->
                Next.stay(
                        switch (action) {
                            case "glass.touch" -> press(turn);
                            case "glass.turn" -> new Turning();
                            default -> state;
                        });
            case Pressing(var pressed, var _) ->
                spot(action).map(spot -> landed(pressed, spot, now, turn)).orElseGet(() -> Next.stay(state));
            case Judged(var judgement) ->
                switch (action) {
                    case "glass.set" ->
                        judgement instanceof Judgement.Askew askew ? set(askew.right(), now, turn) : Next.stay(state);
                    case "again" -> Next.stay(press(turn));
                    default -> Next.stay(state);
                };
            case Turning _ ->
                action.matches("glass.turn.(0|90|180|270)")
                        ? set(now.turnedTo(Integer.parseInt(action.substring("glass.turn.".length()))), now, turn)
                        : Next.stay(state);
            case Trying(var wanted, var before, var _) ->
                switch (action) {
                    case "glass.keep" ->
                        Next.run(
                                new Keeping(wanted, before, turn.call(), turn.now()),
                                new Deed.Keep(turn.call(), wanted));
                    case "glass.revert" -> reverted(before, turn);
                    default -> Next.stay(state);
                };
            case Setting _, Keeping _, Ended _ -> Next.stay(state);
        };
    }

    /// It was done, or not.
    public static Next<GlassState, Deed> done(GlassState state, int call, boolean well, Turn turn) {
        return Next.stay(
                switch (state) {
                    case Setting(var wanted, var before, var asked, var _)
                    when asked == call -> well ? new Trying(wanted, before, turn.now()) : new Ended(End.CANNOT_SET);
                    case Keeping(var wanted, var before, var asked, var _)
                    when asked == call -> new Ended(well ? kept(wanted, before) : End.NOT_KEPT);
                    case Setting _, Keeping _, Choosing _, Pressing _, Judged _, Turning _, Trying _, Ended _ -> state;
                });
    }

    public static Next<GlassState, Deed> ticked(GlassState state, Turn turn) {
        return switch (state) {
            case Pressing(var _, var since) -> Next.stay(old(since, TO_PRESS, turn) ? new Choosing() : state);
            case Setting(var _, var before, var _, var since) ->
                old(since, TO_SET, turn) ? reverted(before, turn) : Next.stay(state);
            case Trying(var _, var before, var since) ->
                old(since, TRIAL, turn) ? reverted(before, turn) : Next.stay(state);
            case Keeping(var _, var _, var _, var since) ->
                Next.stay(old(since, TO_SET, turn) ? new Ended(End.NOT_KEPT) : state);
            case Choosing _, Judged _, Turning _, Ended _ -> Next.stay(state);
        };
    }

    /// Whoever goes away in the middle leaves it as it was.
    public static Optional<Deed> left(GlassState state, Turn turn) {
        return switch (state) {
            case Setting(var _, var before, var _, var _) -> Optional.of(new Deed.Set(turn.call(), before));
            case Trying(var _, var before, var _) -> Optional.of(new Deed.Set(turn.call(), before));
            case Choosing _, Pressing _, Judged _, Turning _, Keeping _, Ended _ -> Optional.empty();
        };
    }

    private static Next<GlassState, Deed> landed(List<Spot> before, Spot spot, GlassSetting now, Turn turn) {
        var pressed = new ArrayList<>(before);
        pressed.add(spot);
        if (pressed.size() < Calibration.TARGETS.size()) {
            return Next.stay(new Pressing(pressed, turn.now()));
        }
        var judgement = Calibration.judge(pressed, now);
        return Next.run(new Judged(judgement), new Deed.Note(test(judgement)));
    }

    private static TouchTest test(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Exact _ -> TouchTest.EXACT;
            case Judgement.Askew _ -> TouchTest.ASKEW;
            case Judgement.Useless _ -> TouchTest.USELESS;
        };
    }

    private static Next<GlassState, Deed> set(GlassSetting wanted, GlassSetting before, Turn turn) {
        return Next.run(new Setting(wanted, before, turn.call(), turn.now()), new Deed.Set(turn.call(), wanted));
    }

    private static End kept(GlassSetting wanted, GlassSetting before) {
        return wanted.liesAcross(before) ? End.KEPT_ACROSS : End.KEPT;
    }

    private static Next<GlassState, Deed> reverted(GlassSetting before, Turn turn) {
        return Next.run(new Ended(End.REVERTED), new Deed.Set(turn.call(), before));
    }

    private static Optional<Spot> spot(String action) {
        var press = PRESS.matcher(action);
        return press.matches()
                ? Optional.of(new Spot(Double.parseDouble(press.group(1)), Double.parseDouble(press.group(2))))
                : Optional.empty();
    }

    private static boolean old(Instant since, Duration age, Turn turn) {
        return !Duration.between(since, turn.now()).minus(age).isNegative();
    }
}
