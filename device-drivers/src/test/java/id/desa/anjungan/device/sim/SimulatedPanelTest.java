package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.PanelContract;
import id.desa.anjungan.device.PeripheralStatus;

class SimulatedPanelTest implements PanelContract {
    @Override
    public Bench bench() {
        var panel = new SimulatedPanel(Runnable::run);
        return new Bench() {
            @Override
            public Panel panel() {
                return panel;
            }

            @Override
            public void turn(Input input, boolean on) {
                panel.turn(input, on);
            }

            // It has no contacts that could.
            @Override
            public void bounce(Input input, boolean on) {
                panel.turn(input, on);
            }

            @Override
            public void loseEdge(Input input, boolean on) {
                panel.turn(input, on);
            }

            @Override
            public boolean isLit(Output output) {
                return panel.lit().contains(output);
            }

            @Override
            public void unplug() {
                panel.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged"));
            }

            @Override
            public void plugIn() {
                panel.becomes(new PeripheralStatus.Ready());
            }

            @Override
            public void close() {
                panel.close();
            }
        };
    }
}
