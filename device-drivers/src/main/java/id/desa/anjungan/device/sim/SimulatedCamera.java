package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.Camera;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// `sim:camera`: sees the frames it is shown.
public final class SimulatedCamera extends SimulatedPeripheral<Camera.Frame> implements Camera {
    /// @param thread where the listener sees a frame
    public SimulatedCamera(Executor thread) {
        super(thread);
    }

    public void show(Frame frame) {
        tell(frame);
    }

    @Override
    public void onFrame(Consumer<Frame> next) {
        hears(next);
    }

    @Override
    FaultScript.Unit unit() {
        return FaultScript.Unit.FRAMES;
    }
}
