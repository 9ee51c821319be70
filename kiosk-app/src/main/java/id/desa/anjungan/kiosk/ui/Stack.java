package id.desa.anjungan.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Things one under another in a column. Room that is left makes those taller that can use it.
final class Stack {
    private record Item(Region node, double gap, double least, double most, double bleed) {}

    private final List<Item> items = new ArrayList<>();
    private final double width;
    private boolean crowded;

    Stack(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    /// @param gap above it, unless it is the first
    Stack add(Region node, double gap, double least, double most) {
        items.add(new Item(node, items.isEmpty() ? 0 : gap, least, Math.max(least, most), 0));
        return this;
    }

    Stack add(Words words, double gap) {
        if (!words.empty()) {
            crowded |= words.breaksAt(width);
            add(words, gap, words.heightAt(width), 0);
        }
        return this;
    }

    Stack add(Block<?> block, double gap) {
        var wide = width + 2 * block.bleed();
        crowded |= block.crowded(wide);
        items.add(new Item(block, items.isEmpty() ? 0 : gap, block.least(wide), block.most(wide), block.bleed()));
        return this;
    }

    Stack add(ActionsBand actions, double gap) {
        if (!actions.empty()) {
            crowded |= actions.crowded(width);
            add(actions, gap, actions.least(width), 0);
        }
        return this;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// Whether some word would break.
    boolean crowded() {
        return crowded;
    }

    double least() {
        return items.stream().mapToDouble(item -> item.gap + item.least).sum();
    }

    double most() {
        return items.stream().mapToDouble(item -> item.gap + item.most).sum();
    }

    /// Places everything in a height between [#least()] and [#most()]; returns where it ends.
    double place(double x, double top, double height) {
        var spare = Math.max(0, height - least());
        var greed = Math.max(
                1, items.stream().mapToDouble(item -> item.most - item.least).sum());
        var share = Math.min(1, spare / greed);
        var y = top;
        for (var item : items) {
            y += item.gap;
            var tall = item.least + (item.most - item.least) * share;
            Target.place(item.node, x - item.bleed, y, width + 2 * item.bleed, tall);
            y += tall;
        }
        return y;
    }
}
