package id.desa.anjungan.kiosk.dock;

import id.desa.anjungan.config.KioskSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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
import javafx.util.Duration;

/// A small window beside the kiosk for the person at the desk: plain, light, and labelled as what it is. JavaFX thread
/// only.
public final class DevDock {
    private static final double WIDTH = 400;
    private static final double GAP = 16;

    private final DockHands hands;
    private final DockDevices devices;
    private final Label scriptAnswer = new Label();
    private final Parent root;

    /// @param kiosk proof that this is a demo: anywhere else there are no devices to be moved by hand
    public DevDock(DockHands hands, KioskSettings kiosk) {
        if (!kiosk.demo()) {
            throw new IllegalStateException("the dev dock opens in the demo only");
        }
        this.hands = hands;
        this.devices = new DockDevices(hands);
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
        var look = new Timeline(new KeyFrame(Duration.seconds(0.5), _ -> devices.look()));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
        stage.setOnHidden(_ -> look.stop());
        return stage;
    }

    Parent root() {
        return root;
    }

    private Parent build() {
        var box = new VBox(8, title(), note(), heading("Devices, as the kiosk sees them"), devices.node());
        if (hands.canInvite()) {
            box.getChildren()
                    .addAll(heading("Technician"), row(button("invite", "Show an enrolment QR", hands::showInvite)));
        }
        box.getChildren().add(heading("Resident"));
        box.getChildren()
                .add(row(
                        button("card", "Hold card", hands::insertCard),
                        button("random-card", "Hold card of random number", hands::insertRandomCard)));
        box.getChildren()
                .add(row(
                        button(
                                "slip",
                                "Show QR of the last slip",
                                () -> hands.lastSlipQr().ifPresent(hands::showQr)),
                        button("paper", "Take paper", hands::takePaper)));
        box.getChildren().add(scanner());
        box.getChildren().add(row(button("call", "Press the call button", hands::pressCallButton)));
        box.getChildren()
                .addAll(heading("Technician"), row(button("service", "Show a service pass", hands::showServicePass)));
        var groups = new LinkedHashMap<String, HBox>();
        for (var fault : DockHands.Fault.values()) {
            groups.computeIfAbsent(fault.group(), _ -> row()).getChildren().add(toggle(fault));
        }
        groups.forEach((group, faults) -> box.getChildren().addAll(heading(group), faults));
        box.getChildren().addAll(heading("Script"), script(), scriptAnswer);
        scriptAnswer.setWrapText(true);
        scriptAnswer.setId("dock.script.answer");
        scriptAnswer.setStyle("-fx-text-fill: #4f493e; -fx-font-size: 12px;");
        box.setPadding(new Insets(20));
        box.setPrefWidth(WIDTH);
        box.setStyle("-fx-background-color: #ffffff; -fx-font-size: 13px;");
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
        heading.setStyle("-fx-font-weight: bold; -fx-text-fill: #4f493e; -fx-padding: 8 0 0 0;");
        return heading;
    }

    private static HBox row(Region... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        Arrays.stream(nodes).forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        return row;
    }

    private HBox scanner() {
        var content = field("dock.qr.content", "QR content");
        var show = button("qr", "Show", () -> hands.showQr(content.getText().strip()));
        show.disableProperty().bind(content.textProperty().isEmpty());
        return narrow(content, show);
    }

    private VBox script() {
        var text = field("dock.script", "gone after 1 side for 2s");
        var buttons = row();
        for (var device : DockHands.Scripted.values()) {
            var play = button(
                    "play." + device.name(),
                    "Play on " + device.label(),
                    () -> scriptAnswer.setText(
                            hands.play(device, text.getText()).orElse("It happens now.")));
            HBox.setHgrow(play, Priority.ALWAYS);
            buttons.getChildren().add(play);
        }
        return new VBox(8, text, buttons);
    }

    private static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setMinHeight(34);
        return field;
    }

    private static HBox narrow(TextField content, Button act) {
        act.setMaxWidth(Region.USE_PREF_SIZE);
        act.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, content, act);
        HBox.setHgrow(content, Priority.ALWAYS);
        return row;
    }

    private static Button button(String id, String label, Runnable pressed) {
        var button = new Button(label);
        button.setId("dock." + id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(34);
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private ToggleButton toggle(DockHands.Fault fault) {
        var toggle = new ToggleButton(fault.label());
        toggle.setId("dock." + fault.name());
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setMinHeight(34);
        toggle.setOnAction(_ -> hands.set(fault, toggle.isSelected()));
        HBox.setHgrow(toggle, Priority.ALWAYS);
        return toggle;
    }
}
