package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.gpio.GpioChips;
import id.desa.anjungan.device.gpio.GpioPanel;
import id.desa.anjungan.device.gpio.KernelChipReader;
import id.desa.anjungan.device.sim.SimulatedPanel;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/// `sim:panel`, `gpio:pinctrl-rp1?door=17&lamp=23`, `gpio:/dev/gpiochip0?call=22`
final class Panels {
    private Panels() {}

    static Lookup<Panel> find(DeviceUri uri, Executor events) {
        return switch (uri.kind()) {
            case "sim:panel" -> Lookup.of(uri, Simulated.PERIPHERAL, () -> simulated(uri, events));
            case "gpio" -> gpio(uri, events);
            default -> Lookup.none("panel", GpioUri.EXAMPLE + " or sim:panel");
        };
    }

    private static Lookup<Panel> gpio(DeviceUri uri, Executor events) {
        return GpioUri.problem(uri)
                .<Lookup<Panel>>map(Lookup.NoDriver::new)
                .orElseGet(() -> new Lookup.Found<>(GpioPanel.open(
                        GpioUri.wiring(uri), new GpioChips(Path.of("/dev"), new KernelChipReader()), events)));
    }

    private static SimulatedPanel simulated(DeviceUri uri, Executor events) {
        var panel = new SimulatedPanel(events);
        panel.follows(Simulated.script(uri));
        return panel;
    }
}
