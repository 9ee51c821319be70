package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.doctor.Symptom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Looks the kiosk over and says what to do, by whom.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks everything over: power, clock, disk, network, devices, display, versions, backups."
                + " Each finding says what to do. Ends with 1 where there is something to mend.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final Workplace work;

    DoctorCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var found = new Examination(common, work).symptoms();
        if (common.json()) {
            work.out()
                    .println(JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(json(found, common.words())));
        } else {
            print(found);
        }
        return found.stream().anyMatch(Symptom::isToMend) ? Exit.SOMETHING_TO_MEND : Exit.GOOD;
    }

    static ArrayNode json(List<Symptom> found, Words words) {
        var all = JsonMapper.shared().createArrayNode();
        for (var one : found) {
            var node = all.addObject()
                    .put("check", one.check())
                    .put("grade", one.grade().name().toLowerCase(Locale.ROOT))
                    .put("code", one.code())
                    .put("found", what(one, words));
            one.values().forEach(node.putArray("values")::add);
            if (one.isToMend()) {
                node.put("do", toDo(one, words)).put("mender", mender(one));
            }
        }
        return all;
    }

    private void print(List<Symptom> found) {
        var words = common.words();
        var table = new Table(words.say("head.check"), words.say("head.result"), words.say("head.found"));
        found.forEach(one -> table.row(
                words.say("doctor.check." + one.check()),
                words.say("doctor.grade." + one.grade().name().toLowerCase(Locale.ROOT)),
                what(one, words)));
        table.print(work.out());
        work.out().println();
        var toMend = found.stream().filter(Symptom::isToMend).toList();
        work.out().println(words.say(toMend.isEmpty() ? "doctor.all-good" : "doctor.to-do"));
        for (var at = 0; at < toMend.size(); at++) {
            var one = toMend.get(at);
            work.out().println("  " + (at + 1) + ". (" + words.say("mender." + mender(one)) + ") " + toDo(one, words));
        }
    }

    private static String mender(Symptom one) {
        return one.mender()
                .map(mender -> mender.name().toLowerCase(Locale.ROOT))
                .orElse("technician");
    }

    /// A code of the kiosk has its own sentence, the one `status` says; a device its own name.
    private static String what(Symptom one, Words words) {
        return words.say("doctor." + one.code(), said(one, words));
    }

    private static String toDo(Symptom one, Words words) {
        return words.say("doctor." + one.code() + ".do", said(one, words));
    }

    private static Object[] said(Symptom one, Words words) {
        return one.values().stream()
                .map(value -> words.find("code." + value)
                        .or(() -> words.find("device." + value))
                        .orElse(value))
                .toArray();
    }
}
