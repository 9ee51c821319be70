package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.screen.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Draws every [Screen] with nodes it keeps, at exactly the size of a [Canvas], and tells one listener the
/// ids of actions. JavaFX thread only.
public final class ScreenView extends Pane {
    private final boolean motion;
    private final Backdrop backdrop = new Backdrop();
    private final HeaderBand header = new HeaderBand();
    private final FootBand foot;
    private final Veil veil = new Veil();
    private final Floor stage = new Floor();
    private final StepsBar steps = new StepsBar();
    private final Words title = new Words();
    private final Words lead = new Words();
    private final Blocks blocks;
    private final ActionsBand actions;
    private final ClothTarget cloth;
    private final FieldTarget field;
    private final EdgeMark edge = new EdgeMark();
    private final FocusRing ring = new FocusRing();
    private final KeypadFocus focus;
    private final Arrival arrival = new Arrival(stage);
    private final DoubleTap doubleTap;
    private final Rectangle edges = new Rectangle();
    private @Nullable Screen shown;
    private @Nullable Look look;
    private boolean fitted;

    /// @param chosen hears the id of each action
    /// @param tick sounds under a finger
    /// @param motion false in reduced motion, in tests and in pictures
    public ScreenView(Consumer<String> chosen, Tick tick, boolean motion) {
        this(chosen, tick, motion, System::nanoTime);
    }

    /// @param nanos the clock double taps are told by
    ScreenView(Consumer<String> chosen, Tick tick, boolean motion, LongSupplier nanos) {
        Face.read();
        this.motion = motion;
        setClip(edges);
        doubleTap = new DoubleTap(this, nanos);
        var touch = new Touch() {
            @Override
            public void pressed() {
                tick.sound();
            }

            @Override
            public void chosen(String actionId) {
                chosen.accept(actionId);
            }
        };
        foot = new FootBand(touch);
        blocks = new Blocks(touch);
        actions = new ActionsBand(touch);
        cloth = new ClothTarget(touch);
        field = new FieldTarget(touch);
        new CornerHold(this, touch);
        focus = new KeypadFocus(this, ring);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> focus.touched());
        getChildren().addAll(backdrop, header, foot, veil, stage, cloth, field, edge, ring);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// Draws a screen as the resident wants it.
    ///
    /// @param size of the display; its text step gives way to the resident's
    public void show(Showing showing, Canvas size) {
        var settings = showing.settings();
        show(showing.screen(), settings.theme(), size.withTextStep(settings.textStep()));
    }

    /// Draws a screen. Returns with everything placed; input is never blocked.
    public void show(Screen screen, Theme theme, Canvas canvas) {
        var arrived = shown == null || !shown.name().equals(screen.name());
        shown = screen;
        resize(canvas.width(), canvas.height());
        setPrefSize(canvas.width(), canvas.height());
        edges.setWidth(canvas.width());
        edges.setHeight(canvas.height());
        // nobody has chosen large letters yet where a visit begins, and its words are large already
        var size = screen.layout() == Screen.Layout.ATTRACT ? canvas.withTextStep(1) : canvas;
        var base = Look.of(theme, size, Fit.TRIES.getFirst(), motion);
        look = base;
        setAccessibleText(screen.speech());
        bands(screen, base);
        stage(screen, base);
        if (arrived) {
            doubleTap.arrived();
        }
        if (arrived && motion) {
            arrival.play(base.metrics().unit());
        }
        focus.follow(base);
    }

    private void bands(Screen screen, Look base) {
        var onCloth = screen.layout() == Screen.Layout.ATTRACT;
        var covered = screen.layout() == Screen.Layout.OVERLAY;
        var width = getWidth();
        backdrop.resize(width, getHeight());
        backdrop.show(onCloth, base);
        var inField = screen.layout() == Screen.Layout.FIELD;
        field.setVisible(inField);
        field.resizeRelocate(0, 0, getWidth(), getHeight());
        header.setVisible(screen.header().isPresent() && !inField);
        screen.header().ifPresent(words -> header.show(words, onCloth, base));
        header.resizeRelocate(
                0, onCloth ? base.gap(base.metrics().portrait() ? 56 : 20) : 0, width, headerTall(base, onCloth));
        foot.setVisible(!onCloth && !inField && (!screen.foot().isEmpty() || covered));
        foot.setDisable(covered);
        foot.show(screen.foot(), base);
        foot.resizeRelocate(
                0, getHeight() - base.metrics().foot(), width, base.metrics().foot());
        cloth.setVisible(onCloth && !screen.actions().isEmpty());
        if (cloth.isVisible()) {
            cloth.bear(screen.actions().getFirst(), base);
            cloth.resizeRelocate(0, 0, width, getHeight());
        }
        edge.show(screen.edge(), onCloth, base);
        var deep = edge.deep();
        var top =
                base.metrics().portrait() ? 0.06 * getHeight() : base.metrics().header() + base.px(24);
        edge.resizeRelocate(width - deep - base.px(base.metrics().portrait() ? 8 : 6), top, deep, edge.tall());
    }

    private static double headerTall(Look base, boolean onCloth) {
        return onCloth
                ? base.px(base.metrics().portrait() ? 160 : 150)
                : base.metrics().header();
    }

    private Rectangle2D area(Screen screen, Look base) {
        var onCloth = screen.layout() == Screen.Layout.ATTRACT;
        var top = header.isVisible() ? header.getLayoutY() + header.getHeight() : 0;
        var under = onCloth ? base.gap(base.metrics().portrait() ? 56 : 8) : 0;
        var bottom = foot.isVisible() ? foot.getLayoutY() : getHeight();
        return new Rectangle2D(0, top + under, getWidth(), bottom - top - under);
    }

    private void stage(Screen screen, Look base) {
        var kept = blocks.take(screen);
        var nodes = new ArrayList<Node>();
        screen.steps().ifPresent(_ -> nodes.add(steps));
        nodes.add(title);
        nodes.add(lead);
        nodes.addAll(kept);
        var onCloth = screen.layout() == Screen.Layout.ATTRACT;
        if (!onCloth) {
            nodes.add(actions);
        }
        if (!stage.getChildren().equals(nodes)) {
            stage.getChildren().setAll(nodes);
        }
        fitted = Fit.TRIES.stream().anyMatch(fit -> tryFit(screen, base.fitted(fit), kept));
    }

    private boolean tryFit(Screen screen, Look worn, List<Block<?>> kept) {
        screen.steps().ifPresent(at -> steps.show(at, worn));
        var layout = screen.layout();
        var alignment = layout == Screen.Layout.STAGE ? TextAlignment.LEFT : TextAlignment.CENTER;
        title.say(layout == Screen.Layout.ATTRACT ? "" : screen.title());
        title.wear(Type.H1, worn, worn.palette().ink(), alignment);
        lead.say(layout == Screen.Layout.ATTRACT ? "" : screen.lead());
        lead.wear(Type.LEAD, worn, worn.palette().second(), alignment);
        for (var i = 0; i < kept.size(); i++) {
            kept.get(i).show(screen.parts().get(i), worn);
        }
        actions.show(
                layout == Screen.Layout.ATTRACT ? List.of() : screen.actions(),
                layout == Screen.Layout.OVERLAY && worn.metrics().portrait(),
                worn);
        var set = new Stage(screen, worn, area(screen, worn), steps, title, lead, kept, actions);
        var fits = set.arrange();
        veil.setVisible(layout == Screen.Layout.OVERLAY);
        if (veil.isVisible()) {
            veil.show(set.card(), worn);
        }
        return fits;
    }

    /// Completes on the JavaFX thread when the way in of a screen has ended and was drawn: for a robot's eye and hand.
    /// JavaFX thread only.
    public CompletionStage<Void> settled() {
        return arrival.settled();
    }

    /// The node of an action, where it can be touched now.
    public Optional<Node> nodeOf(String actionId) {
        return find(this, actionId).map(target -> target);
    }

    /// Where an action is on the display, for a robot's hand.
    public Optional<Bounds> screenBounds(String actionId) {
        return nodeOf(actionId).map(node -> node.localToScreen(node.getBoundsInLocal()));
    }

    /// Arrows, OK, back and help of a keypad; digits and letters of a keyboard. True when it was understood.
    public boolean key(KeyEvent event) {
        return focus.key(event);
    }

    /// Whether all of the screen found room.
    boolean fitted() {
        return fitted;
    }

    Optional<Screen> shown() {
        return Optional.ofNullable(shown);
    }

    Optional<Look> look() {
        return Optional.ofNullable(look);
    }

    /// All ids that can be touched now, in focus order; keys of a keyboard at their place.
    List<Target> targets() {
        var order = shown == null ? List.<Action>of() : shown.focusOrder();
        return order.stream()
                .flatMap(action -> find(this, action.id()).stream())
                .distinct()
                .toList();
    }

    private static Optional<Target> find(Parent parent, String id) {
        if (!parent.isVisible() || parent.isDisable()) {
            return Optional.empty();
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Target target && id.equals(target.getId()) && target.isVisible()) {
                return Optional.of(target);
            }
            if (child instanceof Parent inner) {
                var found = find(inner, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
