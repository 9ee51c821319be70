package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.LastGood;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import id.desa.anjungan.provisioning.support.BundleParts;
import id.desa.anjungan.provisioning.support.LeakScan;
import id.desa.anjungan.provisioning.support.Part;
import id.desa.anjungan.provisioning.support.SupportBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Packs what somebody who helps from afar needs, and nothing about a resident.
@Command(
        name = "support-bundle",
        mixinStandardHelpOptions = true,
        description = "Packs versions, findings, settings, events and the journal into one file, without personal data."
                + " It is looked through before it is written; where something personal is found nothing is written.")
final class SupportBundleCommand implements Callable<Integer> {
    private static final Duration ASKED = Duration.ofSeconds(5);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; anjungan-support-DATE.tar.gz here unless given.")
    private Optional<Path> out = Optional.empty();

    private final Workplace work;

    SupportBundleCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        var now = work.clock().instant();
        var file = out.orElseGet(() -> Path.of("anjungan-support-" + STAMP.format(now) + ".tar.gz"));
        try {
            return told(SupportBundle.write(file, parts(), new LeakScan(secrets()), now));
        } catch (IOException refused) {
            work.err().println(common.words().say("support.cannot-write", file.toString()));
            return Exit.CANNOT_WRITE;
        }
    }

    private int told(SupportBundle.Result result) {
        var told = JsonMapper.shared().createObjectNode();
        var words = common.words();
        var code = Exit.GOOD;
        var said = new ArrayList<String>();
        switch (result) {
            case SupportBundle.Result.Written(var file, var bytes) -> {
                told.put("file", file.toString()).put("bytes", bytes);
                said.add(words.say("support.written", file.toString(), String.valueOf(bytes / 1024 + 1)));
            }
            case SupportBundle.Result.TooLarge(var bytes) -> {
                told.put("too-large", bytes);
                said.add(words.say("support.too-large", String.valueOf(bytes / 1024)));
                code = Exit.BAD_DATA;
            }
            case SupportBundle.Result.Refused(var leaks) -> {
                said.add(words.say("support.refused"));
                var all = told.putArray("leaks");
                for (var leak : leaks) {
                    all.addObject()
                            .put("part", leak.part())
                            .put("line", leak.line())
                            .put("kind", leak.kind());
                    said.add("  " + leak.part() + ":" + leak.line() + ": " + words.say("support.leak." + leak.kind()));
                }
                code = Exit.BAD_DATA;
            }
        }
        if (common.json()) {
            work.out().println(told);
        } else {
            said.forEach(code == Exit.GOOD ? work.out()::println : work.err()::println);
        }
        return code;
    }

    private List<Part> parts() {
        var state = common.stateDir(work);
        var examination = new Examination(common, work);
        var gather = new BundleParts(state, examination.tools());
        var parts = new ArrayList<Part>();
        parts.add(new Part("version.txt", ProgramVersion.text() + "\njava " + Runtime.version() + "\n"));
        parts.add(new Part("doctor.json", pretty(DoctorCommand.json(examination.symptoms(), Words.in("en")))));
        parts.add(new Part("status.json", asked("status")));
        parts.add(new Part("devices.json", asked("devices")));
        parts.add(new Part("tests.json", new TestResults(state).all().values() + "\n"));
        parts.addAll(gather.settings(LastGood.sources(common.configFile(work), SignedBundles.layers()).stream()
                .findFirst()));
        parts.add(gather.events());
        parts.addAll(gather.system());
        return parts;
    }

    private String asked(String command) {
        return common.kiosk(work).ask(new ControlRequest(command), ASKED) instanceof ControlAnswer.Done(var told)
                ? pretty(told)
                : "no kiosk answers\n";
    }

    private static String pretty(JsonNode node) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    private List<String> secrets() {
        var folders = new ArrayList<>(
                List.of(common.stateDir(work).resolve("identity"), work.at("run/credentials/anjungan-kiosk.service")));
        Optional.ofNullable(work.environment().get("CREDENTIALS_DIRECTORY"))
                .map(Path::of)
                .ifPresent(folders::add);
        return new BundleParts(common.stateDir(work), _ -> Optional.empty()).secrets(folders);
    }
}
