package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Action.Emphasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Pane;

/// The actions: the way back on the left, the one main action on the right, wider; three or more go in lines with the
/// main one on top.
final class ActionsBand extends Pane {
    private static final double BACK_SHARE = 0.36;

    private final Pool<ButtonTarget> buttons;
    private List<Action> actions = List.of();
    private double gap;
    private boolean stacked;

    ActionsBand(Touch touch) {
        buttons = new Pool<>(this, () -> new ButtonTarget(touch));
    }

    /// @param stack one a line, the main one first, as on a card
    void show(List<Action> next, boolean stack, Look look) {
        actions = mainLast(next);
        setVisible(!next.isEmpty());
        stacked = stack;
        gap = Math.max(look.px(16), look.gap(28));
        var targets = buttons.take(next.size());
        for (var i = 0; i < targets.size(); i++) {
            targets.get(i).bear(actions.get(i), look);
        }
        requestLayout();
    }

    private static List<Action> mainLast(List<Action> actions) {
        var sorted = new ArrayList<>(actions);
        sorted.sort(Comparator.comparing(action -> action.emphasis() == Emphasis.PRIMARY));
        return List.copyOf(sorted);
    }

    boolean empty() {
        return actions.isEmpty();
    }

    /// Indices of the buttons, line by line.
    private List<List<Integer>> lines(double width) {
        var count = actions.size();
        var lines = new ArrayList<List<Integer>>();
        if (count == 0) {
            return lines;
        }
        if (stacked) {
            for (var i = count - 1; i >= 0; i--) {
                lines.add(List.of(i));
            }
        } else if (count <= 2) {
            lines.add(count == 1 ? List.of(0) : List.of(0, 1));
        } else if (count == 3 && fitsOneLine(width)) {
            lines.add(List.of(0, 1, 2));
        } else {
            lines.add(List.of(count - 1));
            for (var i = 0; i < count - 1; i += 2) {
                lines.add(i + 1 < count - 1 ? List.of(i, i + 1) : List.of(i));
            }
        }
        return lines;
    }

    private boolean fitsOneLine(double width) {
        return buttons.all().stream().mapToDouble(ButtonTarget::wish).sum() + 2 * gap <= width;
    }

    /// Whole pixels: what is measured is what is placed.
    private double[] widths(List<Integer> line, double width) {
        return Arrays.stream(shares(line, width)).map(Math::floor).toArray();
    }

    private double[] shares(List<Integer> line, double width) {
        var room = width - gap * (line.size() - 1);
        if (line.size() == 1) {
            return new double[] {room};
        }
        var wishes = line.stream().mapToDouble(i -> buttons.all().get(i).wish()).toArray();
        if (line.size() == 2 && actions.get(line.get(1)).emphasis() == Emphasis.PRIMARY) {
            var back = Math.clamp(
                    wishes[0], room * BACK_SHARE, Math.max(room * BACK_SHARE, room - Math.min(wishes[1], room * 0.5)));
            return new double[] {back, room - back};
        }
        var needs = line.stream().mapToDouble(i -> buttons.all().get(i).need()).toArray();
        return Arrays.stream(wishes).sum() <= room ? FootBand.shared(wishes, room) : squeezed(wishes, needs, room);
    }

    /// Too little room for one line of words each: nobody gets less than its widest word.
    private static double[] squeezed(double[] wishes, double[] needs, double room) {
        var widths = needs.clone();
        var spare = Math.max(0, room - Arrays.stream(needs).sum());
        var wanted =
                Math.max(1, Arrays.stream(wishes).sum() - Arrays.stream(needs).sum());
        for (var i = 0; i < widths.length; i++) {
            widths[i] += spare * (wishes[i] - needs[i]) / wanted;
        }
        return widths;
    }

    double least(double width) {
        if (actions.isEmpty()) {
            return 0;
        }
        var tall = -gap;
        for (var line : lines(width)) {
            tall += tall(line, widths(line, width)) + gap;
        }
        return tall;
    }

    private double tall(List<Integer> line, double[] widths) {
        var tall = 0.0;
        for (var i = 0; i < widths.length; i++) {
            tall = Math.max(tall, buttons.all().get(line.get(i)).least(widths[i]));
        }
        return tall;
    }

    boolean crowded(double width) {
        for (var line : lines(width)) {
            var widths = widths(line, width);
            for (var i = 0; i < widths.length; i++) {
                if (buttons.all().get(line.get(i)).crowded(widths[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    protected void layoutChildren() {
        var y = 0.0;
        for (var line : lines(getWidth())) {
            var widths = widths(line, getWidth());
            var tall = tall(line, widths);
            var x = 0.0;
            for (var i = 0; i < widths.length; i++) {
                Target.place(buttons.all().get(line.get(i)), x, y, widths[i], tall);
                x += widths[i] + gap;
            }
            y += tall + gap;
        }
    }
}
