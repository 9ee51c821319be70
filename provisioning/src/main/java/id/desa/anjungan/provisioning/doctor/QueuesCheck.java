package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The queues of CUPS: is the spooler there, does it hold one back?
final class QueuesCheck implements Check {
    private static final String NAME = "queues";
    private static final Pattern DISABLED = Pattern.compile("(?m)^printer (\\S+) disabled");
    private static final Pattern PRINTER = Pattern.compile("(?m)^printer (\\S+) ");

    private final Tools tools;

    QueuesCheck(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var said = tools.ask(List.of("lpstat", "-r", "-p"));
        if (said.isEmpty()) {
            return List.of(Symptom.now(NAME, Mender.TECHNICIAN, "queues-no-cups"));
        }
        if (!said.get().contains("scheduler is running")) {
            return List.of(Symptom.now(NAME, Mender.TECHNICIAN, "queues-cups-down"));
        }
        var held =
                DISABLED.matcher(said.get()).results().map(QueuesCheck::queue).toList();
        if (!held.isEmpty()) {
            return held.stream()
                    .map(queue -> Symptom.now(NAME, Mender.TECHNICIAN, "queue-disabled", queue))
                    .toList();
        }
        var queues =
                PRINTER.matcher(said.get()).results().map(QueuesCheck::queue).toList();
        return List.of(
                queues.isEmpty()
                        ? Symptom.now(NAME, Mender.TECHNICIAN, "queues-none")
                        : Symptom.good(NAME, "queues-fine", String.join(", ", queues)));
    }

    private static String queue(MatchResult line) {
        return line.group(1);
    }
}
