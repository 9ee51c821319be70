package id.desa.anjungan.kiosk.dock;

import id.desa.anjungan.config.KioskSettings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A small window beside the kiosk for the person at the desk: plain, light, and labelled as what it is. JavaFX thread
/// only.
public final class DevDock {
    private static final double WIDTH = 320;
    private static final double GAP = 16;

    private final DockHands hands;
    private final Parent root;

    /// @param kiosk proof that this is a demo: anywhere else there are no devices to be moved by hand
    public DevDock(DockHands hands, KioskSettings kiosk) {
        if (!kiosk.demo()) {
            throw new IllegalStateException("the dev dock opens in the demo only");
        }
        this.hands = hands;
        this.root = build();
    }

    /// Opens beside a window.
    public Stage open(Stage beside) {
        var stage = new Stage();
        stage.setTitle("Anjungan dev dock");
        stage.setScene(new Scene(root));
        stage.setX(beside.getX() + beside.getWidth() + GAP);
        stage.setY(beside.getY());
        stage.setResizable(false);
        stage.show();
        return stage;
    }

    Parent root() {
        return root;
    }

    private Parent build() {
        var box = new VBox(
                10, title(), note(), heading("Resident"), button("card", "Hold card to reader", hands::insertCard));
        box.getChildren().addAll(scanner());
        box.getChildren().addAll(button("paper", "Take paper", hands::takePaper), heading("Faults"));
        for (var fault : DockHands.Fault.values()) {
            box.getChildren().add(toggle(fault));
        }
        box.setPadding(new Insets(20));
        box.setPrefWidth(WIDTH);
        box.setStyle("-fx-background-color: #ffffff; -fx-font-size: 14px;");
        return box;
    }

    private static Label title() {
        var title = new Label("Dev dock");
        title.setStyle("-fx-font-size: 20px; -fx-font-weight: bold; -fx-text-fill: #1b1a17;");
        return title;
    }

    private static Label note() {
        var note = new Label("DATA CONTOH · simulated devices, demo only");
        note.setWrapText(true);
        note.setStyle(
                "-fx-background-color: #fff3d9; -fx-text-fill: #6b3f1b; -fx-padding: 6 10; -fx-background-radius: 8;");
        return note;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.setStyle("-fx-font-weight: bold; -fx-text-fill: #4f493e; -fx-padding: 10 0 0 0;");
        return heading;
    }

    private Region[] scanner() {
        var content = new TextField();
        content.setId("dock.qr.content");
        content.setPromptText("QR content");
        HBox.setHgrow(content, Priority.ALWAYS);
        var show = button("qr", "Show", () -> hands.showQr(content.getText().strip()));
        show.disableProperty().bind(content.textProperty().isEmpty());
        show.setMaxWidth(Region.USE_PREF_SIZE);
        var slip = button(
                "slip", "Show QR of the last slip", () -> hands.lastSlipQr().ifPresent(hands::showQr));
        var row = new HBox(8, content, show);
        row.setAlignment(Pos.CENTER_LEFT);
        return new Region[] {slip, row};
    }

    private static Button button(String id, String label, Runnable pressed) {
        var button = new Button(label);
        button.setId("dock." + id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(40);
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private ToggleButton toggle(DockHands.Fault fault) {
        var toggle = new ToggleButton(fault.label());
        toggle.setId("dock." + fault.name());
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setMinHeight(40);
        toggle.setOnAction(_ -> hands.set(fault, toggle.isSelected()));
        return toggle;
    }
}
