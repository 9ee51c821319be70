package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.devices.DeviceTable;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// `devices`: how each stands, who mends it, what it can do and has done.
public final class DevicesCommand implements ControlCommand {
    private final KioskFacts kiosk;

    public DevicesCommand(KioskFacts kiosk) {
        this.kiosk = kiosk;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
        return new ControlReply.Result(DeviceTable.of(kiosk.devices()));
    }
}
