package id.desa.anjungan.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Nodes of one kind in a pane, kept from one screen to the next: as many as asked for, the first ones the same.
final class Pool<N extends Node> {
    private final Pane home;
    private final Supplier<N> make;
    private final List<N> nodes = new ArrayList<>();

    Pool(Pane home, Supplier<N> make) {
        this.home = home;
        this.make = make;
    }

    List<N> take(int count) {
        while (nodes.size() < count) {
            var node = make.get();
            nodes.add(node);
            home.getChildren().add(node);
        }
        while (nodes.size() > count) {
            home.getChildren().remove(nodes.removeLast());
        }
        return nodes;
    }

    List<N> all() {
        return nodes;
    }
}
