package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.DeviceSettings;
import id.desa.anjungan.device.catalog.DeviceInventory;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.devices.DeviceLook;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import id.desa.anjungan.provisioning.devices.DeviceTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What hangs on this machine, and how the devices of the settings stand: told by the running kiosk, which holds them,
/// else looked at.
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "How the kiosk's devices stand, who mends them, and what else hangs on this machine.")
final class DevicesCommand implements Callable<Integer> {
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final List<String> KINDS = List.of(
            DeviceNames.LETTERS,
            DeviceNames.SLIPS,
            DeviceNames.SCANNER,
            DeviceNames.CARDS,
            DeviceNames.PANEL,
            DeviceNames.SPEAKER);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Workplace work;
    private final DeviceInventory inventory;

    DevicesCommand(Workplace work, DeviceInventory inventory) {
        this.work = work;
        this.inventory = inventory;
    }

    /// What is said of the devices of the settings.
    ///
    /// @param problem why nothing can be said
    private record Told(Optional<JsonNode> devices, int code, String by, String problem) {}

    @Override
    public Integer call() throws InterruptedException {
        var told = told();
        var found = DeviceTable.found(inventory.find());
        if (common.json()) {
            var all = JsonMapper.shared().createObjectNode().put("told-by", told.by());
            told.devices().ifPresent(devices -> all.set("devices", devices));
            all.set("found", found);
            work.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else {
            told.devices().ifPresent(this::print);
            printFound(found);
        }
        if (!told.problem().isEmpty()) {
            work.err().println(told.problem());
        }
        return told.code();
    }

    private Told told() throws InterruptedException {
        var answer = common.kiosk(work).ask(new ControlRequest("devices"), MOST);
        if (answer instanceof ControlAnswer.Done(var devices)) {
            return new Told(Optional.of(devices), code(devices), "kiosk", "");
        }
        if (!(answer instanceof ControlAnswer.NotRunning)) {
            return new Told(Optional.empty(), KioskAnswers.failed(answer, work, common.words()), "nobody", "");
        }
        var settings = common.settings(work);
        if (!settings.problems().isEmpty()) {
            return new Told(Optional.empty(), Exit.CONFIG, "nobody", settings.problemLines());
        }
        return settings.devices().isPresent()
                ? looked(settings.devices().get())
                : new Told(Optional.empty(), Exit.GOOD, "nobody", "");
    }

    private Told looked(DeviceSettings settings) throws InterruptedException {
        return switch (DeviceLook.at(settings)) {
            case DeviceLook.Looked(var reports) -> {
                var devices = DeviceTable.of(reports);
                yield new Told(Optional.of(devices), code(devices), "anjunganctl", "");
            }
            case DeviceLook.NotFound(var missing) ->
                new Told(
                        Optional.empty(),
                        Exit.CONFIG,
                        "nobody",
                        String.join(
                                System.lineSeparator(),
                                missing.stream()
                                        .map(one -> "devices." + one.device() + ".uri: " + one.reason())
                                        .toList()));
        };
    }

    private static int code(JsonNode devices) {
        return devices.valueStream().allMatch(one -> one.path("works").asBoolean(false))
                ? Exit.GOOD
                : Exit.SOMETHING_TO_MEND;
    }

    private void print(JsonNode devices) {
        var words = common.words();
        var table = new Table(
                words.say("head.device"), words.say("head.state"), words.say("head.mender"), words.say("head.detail"));
        devices.forEach(one -> table.row(
                words.say("device." + text(one, "device")),
                text(one, "state"),
                Menders.said(text(one, "menders"), words),
                text(one, "detail")));
        work.out().println(words.say("devices.told"));
        table.print(work.out());
        work.out().println();
    }

    private void printFound(JsonNode found) {
        var words = common.words();
        var table = new Table(
                words.say("head.kind"),
                words.say("head.model"),
                words.say("head.state"),
                words.say("head.mender"),
                words.say("head.write"));
        for (var kind : KINDS) {
            var ofKind = found.valueStream()
                    .filter(one -> text(one, "kind").equals(kind))
                    .toList();
            if (ofKind.isEmpty()) {
                table.row(words.say("device." + kind), "", words.say("devices.none." + kind), "", "");
            }
            ofKind.forEach(one -> table.row(
                    words.say("device." + kind),
                    text(one, "model"),
                    state(one),
                    Menders.said(text(one, "menders"), words),
                    "[devices." + kind + "] uri = \"" + text(one, "uri") + "\""));
        }
        work.out().println(words.say("devices.found"));
        table.print(work.out());
    }

    private static String state(JsonNode one) {
        var detail = text(one, "detail");
        return text(one, "state") + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).asString("");
    }
}
