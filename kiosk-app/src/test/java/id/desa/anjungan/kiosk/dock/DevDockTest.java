package id.desa.anjungan.kiosk.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.config.KioskSettings;
import id.desa.anjungan.kiosk.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;

class DevDockTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private final DockHands hands = new DockHands() {
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
        public void takePaper() {
            done.add("paper");
        }

        @Override
        public void set(Fault fault, boolean present) {
            done.add(fault + " " + present);
        }
    };

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
            for (var id : List.of("card", "slip", "paper", "NETWORK_CUT", "NETWORK_CUT")) {
                root.getChildrenUnmodifiable().stream()
                        .filter(node -> ("dock." + id).equals(node.getId()))
                        .forEach(node -> ((ButtonBase) node).fire());
            }
            assertThat(scene.getRoot()).isSameAs(root);
        });
        assertThat(done).containsExactly("card", "qr slip", "paper", "NETWORK_CUT true", "NETWORK_CUT false");
    }
}
