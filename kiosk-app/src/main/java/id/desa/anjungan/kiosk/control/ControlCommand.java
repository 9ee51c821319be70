package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// One thing the running kiosk can be asked over its control socket.
public interface ControlCommand {
    /// How it is asked for, such as `status`.
    String name();

    /// May block: each call has a virtual thread of its own, which is interrupted where the kiosk stops.
    ///
    /// @param steps tells whoever asks what is under way
    ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) throws InterruptedException;
}
