package id.desa.anjungan.kiosk.dock;

import id.desa.anjungan.device.supervision.DeviceReport;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// One line a device: its name and what it says of itself. JavaFX thread only.
final class DockDevices {
    private static final String WORKS = "-fx-text-fill: #1d6b3f;";
    private static final String TROUBLE = "-fx-text-fill: #a12b1f; -fx-font-weight: bold;";

    private final DockHands hands;
    private final GridPane grid = new GridPane(12, 3);
    private final Map<String, Label> lines = new HashMap<>();

    DockDevices(DockHands hands) {
        this.hands = hands;
        var status = new ColumnConstraints();
        status.setHgrow(Priority.ALWAYS);
        status.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), status);
        look();
    }

    Node node() {
        return grid;
    }

    void look() {
        hands.devices().forEach(this::show);
    }

    private void show(DeviceReport device) {
        var line = lines.computeIfAbsent(device.device(), this::added);
        line.setText(device.status().keywords());
        line.setStyle(device.status().works() ? WORKS : TROUBLE);
    }

    private Label added(String device) {
        var line = new Label();
        line.setId("dock.device." + device);
        grid.addRow(lines.size(), new Label(device), line);
        return line;
    }
}
