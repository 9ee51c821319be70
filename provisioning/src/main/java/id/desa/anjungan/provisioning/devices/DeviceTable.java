package id.desa.anjungan.provisioning.devices;

import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.inventory.FoundDevice;
import id.desa.anjungan.device.supervision.DeviceReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Devices as JSON, the same whether a running kiosk tells it or they were looked at without one.
public final class DeviceTable {
    private DeviceTable() {}

    public static ArrayNode of(List<DeviceReport> reports) {
        var all = JsonMapper.shared().createArrayNode();
        for (var report : reports) {
            var one = all.addObject().put("device", report.device());
            status(one, report.status());
            var can = one.putArray("can");
            report.capabilities().stream().map(DeviceTable::word).sorted().forEach(can::add);
            var done = one.putObject("done");
            report.statistics().forEach((what, count) -> done.put(word(what), count));
        }
        return all;
    }

    public static ArrayNode found(List<FoundDevice> found) {
        var all = JsonMapper.shared().createArrayNode();
        for (var device : found) {
            var one = all.addObject()
                    .put("kind", device.kind())
                    .put("uri", device.uri())
                    .put("model", device.model());
            status(one, device.status());
        }
        return all;
    }

    private static void status(ObjectNode one, DeviceStatus status) {
        one.put("works", status.works())
                .put("state", status.keywords())
                .put("menders", menders(status))
                .put("detail", detail(status));
    }

    static String detail(DeviceStatus status) {
        return switch (status) {
            case PrinterStatus.Offline(var _, var detail) -> detail;
            case PeripheralStatus.Offline(var _, var detail) -> detail;
            case PrinterStatus _, PeripheralStatus _ -> "";
        };
    }

    static String menders(DeviceStatus status) {
        return status.menders().stream()
                .map(Mender::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
