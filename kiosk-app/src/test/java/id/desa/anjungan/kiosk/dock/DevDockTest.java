package id.desa.anjungan.kiosk.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.config.KioskSettings;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.supervision.DeviceReport;
import id.desa.anjungan.kiosk.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class DevDockTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private final DockHands hands = new DockHands() {
        @Override
        public List<DeviceReport> devices() {
            return List.of(
                    report("page-printer", new PrinterStatus.Ready(Set.of(PrinterReason.MEDIA_LOW))),
                    report("receipt-printer", new PrinterStatus.Stopped(PrinterReason.COVER_OPEN)),
                    report("scanner", new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "")));
        }

        @Override
        public void insertRandomCard() {
            done.add("random card");
        }

        @Override
        public void pressCallButton() {
            done.add("call");
        }

        @Override
        public Optional<String> play(Scripted device, String script) {
            return Optional.of(device + " " + script);
        }

        @Override
        public void insertCard() {
            done.add("card");
        }

        @Override
        public void showQr(String content) {
            done.add("qr " + content);
        }

        @Override
        public Optional<String> lastSlipQr() {
            return Optional.of("slip");
        }

        @Override
        public void showServicePass() {
            done.add("pass");
        }

        @Override
        public void takePaper() {
            done.add("paper");
        }

        @Override
        public void set(Fault fault, boolean present) {
            done.add(fault + " " + present);
        }
    };

    private static DeviceReport report(String device, DeviceStatus status) {
        return new DeviceReport(device, status, Set.of(), Map.of());
    }

    /// JavaFX' own look-up takes a dot in an id for a style class.
    private static Node find(Node from, String id) {
        return all(from)
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Stream<Node> all(Node from) {
        return Stream.concat(
                Stream.of(from),
                from instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(DevDockTest::all)
                        : Stream.of());
    }

    @Test
    void showsHowTheKioskSeesItsDevices() {
        onFx(() -> {
            var scene = new Scene(new DevDock(hands, new KioskSettings("kiosk-1", true)).root());
            assertThat(find(scene.getRoot(), "dock.device.receipt-printer"))
                    .isInstanceOfSatisfying(
                            Label.class, line -> assertThat(line.getText()).isEqualTo("stopped cover-open"));
        });
    }

    @Test
    void isRefusedOutsideTheDemo() {
        onFx(() -> assertThatThrownBy(() -> new DevDock(hands, new KioskSettings("kiosk-1", false)))
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void movesTheSimulatedDevices() {
        onFx(() -> {
            var root = new DevDock(hands, new KioskSettings("kiosk-1", true)).root();
            var scene = new Scene(root);
            for (var id :
                    List.of("card", "random-card", "slip", "paper", "call", "service", "NETWORK_CUT", "NETWORK_CUT")) {
                ((ButtonBase) find(scene.getRoot(), "dock." + id)).fire();
            }
            assertThat(scene.getRoot()).isSameAs(root);
        });
        assertThat(done)
                .containsExactly(
                        "card",
                        "random card",
                        "qr slip",
                        "paper",
                        "call",
                        "pass",
                        "NETWORK_CUT true",
                        "NETWORK_CUT false");
    }
}
