package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.VillageAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes this box a kiosk from a shell, in every way the screen knows and those it does not.
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = {
            "Makes this machine a kiosk of a village, as its screen does with a QR. Give one way.",
            "An officer makes invites on the Kios page of the village office. What fails changes nothing."
        })
final class EnrolCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--invite",
            paramLabel = "TEXT",
            description = "The text of the QR; a file with it; or - to read it from the standard input, where no other"
                    + " user of this machine sees it.")
    private Optional<String> invite = Optional.empty();

    @Option(names = "--code", paramLabel = "CODE", description = "The typed code of eight letters and digits.")
    private Optional<String> code = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            description = "With --code: the address of the village office, as it stands beside the code.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--stick",
            paramLabel = "DIR",
            description =
                    "A stick with an invite of the village. Where the village is not reached, the request for its"
                            + " office is written onto the stick, where that can be written to; the next time the answer is read from it.")
    private Optional<Path> stick = Optional.empty();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "Writes the request of a machine that started offline, for the Kios page.")
    private Optional<Path> request = Optional.empty();

    @Option(names = "--answer", paramLabel = "FILE", description = "Takes the answer that the Kios page gave to it.")
    private Optional<Path> answer = Optional.empty();

    @Option(names = "--confirm", description = "Asks the village now whether an officer has confirmed it.")
    private boolean confirm;

    @Option(
            names = "--again",
            description = "Enrols a machine that is a kiosk already; its key is then no longer good.")
    private boolean again;

    private final Workplace work;

    EnrolCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        var ways = Stream.of(invite, code, stick, request, answer)
                        .filter(Optional::isPresent)
                        .count()
                + (confirm ? 1 : 0);
        if (ways != 1) {
            return refuse(Exit.USAGE, "enrol.way");
        }
        var here = EnrolmentHere.of(common, work);
        if (!here.mayWrite()) {
            return refuse(Exit.NO_PERMISSION, "enrol.no-permission", here.stateDir());
        }
        here.folder().recover();
        if (confirm) {
            return here.enroller()
                    .confirm(this::progress)
                    .map(outcome -> confirmed(here, outcome))
                    .orElseGet(() -> refuse(Exit.NO_INPUT, "enrol.nothing-waits"));
        }
        if (request.isPresent()) {
            return asked(here, request.get());
        }
        if (answer.isPresent()) {
            return answered(here, answer.get());
        }
        if (stick.isPresent() && here.folder().request().isPresent() && !again) {
            var there = stick.get().resolve(StickInvite.ANSWER_FILE);
            return EnrolFiles.isThere(there)
                    ? answered(here, there)
                    : asked(here, stick.get().resolve(StickInvite.REQUEST_FILE));
        }
        return enrolled(here);
    }

    private int enrolled(EnrolmentHere here) throws IOException {
        if (here.keyByHand()) {
            return refuse(Exit.CONFIG, "enrol.by-hand", common.configFile(work));
        }
        var before = here.folder().read();
        if (before.isPresent() && !again) {
            var kiosk = before.get().kiosk();
            return refuse(
                    Exit.USAGE,
                    "enrol.already",
                    kiosk.label(),
                    kiosk.id(),
                    before.get().village());
        }
        if (code.isPresent()) {
            return typed(here, code.get());
        }
        return stick.isPresent() ? fromStick(here, stick.get()) : invited(here, invite.orElseThrow());
    }

    private int invited(EnrolmentHere here, String given) throws IOException {
        var text = EnrolFiles.given(given, work.in());
        if (text.isEmpty()) {
            return refuse(Exit.NO_INPUT, "enrol.unreadable", given);
        }
        return report(
                here,
                text.get().startsWith("{")
                        ? here.enroller().byStick(text.get(), this::progress)
                        : here.enroller().byInvite(text.get(), this::progress));
    }

    private int typed(EnrolmentHere here, String typed) {
        var letters = ShortCode.typed(typed);
        if (letters.isEmpty()) {
            return refuse(Exit.BAD_DATA, "enrol.code-bad");
        }
        var village = address.isPresent() ? VillageAddress.of(address.get()).map(URI::create) : here.village();
        return village.isEmpty()
                ? refuse(Exit.USAGE, "enrol.address-needed")
                : report(here, here.enroller().byCode(village.get(), letters.get(), this::progress));
    }

    private int fromStick(EnrolmentHere here, Path dir) throws IOException {
        var file = dir.resolve(StickInvite.FILE);
        var text = EnrolFiles.read(file);
        if (text.isEmpty()) {
            return refuse(Exit.NO_INPUT, "enrol.unreadable", file);
        }
        var outcome = here.enroller().byStick(text.get(), this::progress);
        var code = report(here, outcome);
        return outcome instanceof EnrolmentOutcome.Waiting ? asked(here, dir.resolve(StickInvite.REQUEST_FILE)) : code;
    }

    /// A packaged kiosk shows sticks to be read only. The machine waits for its village all the same.
    private int asked(EnrolmentHere here, Path file) throws IOException {
        var text = here.enroller().requestFile();
        if (text.isEmpty()) {
            return refuse(Exit.NO_INPUT, "enrol.nothing-waits");
        }
        try {
            EnrolFiles.write(file, text.get());
        } catch (IOException full) {
            return refuse(Exit.CANNOT_WRITE, "enrol.request-not-written", file);
        }
        work.err().println(common.words().say("enrol.request-written", file));
        return Exit.GOOD;
    }

    private int answered(EnrolmentHere here, Path file) throws IOException {
        if (here.folder().request().isEmpty()) {
            return refuse(Exit.NO_INPUT, "enrol.nothing-waits");
        }
        var text = EnrolFiles.read(file);
        return text.isEmpty()
                ? refuse(Exit.NO_INPUT, "enrol.unreadable", file)
                : report(here, here.enroller().answer(text.get(), this::progress));
    }

    /// An officer who has not come yet is asked again later.
    private int confirmed(EnrolmentHere here, EnrolmentOutcome outcome) {
        var code = report(here, outcome);
        return outcome instanceof EnrolmentOutcome.Waiting ? Exit.TRY_LATER : code;
    }

    private int report(EnrolmentHere here, EnrolmentOutcome outcome) {
        return new EnrolReport(common, work).of(outcome, here.stateDir());
    }

    /// Beside the answer, which may be read by a program.
    private void progress(EnrolmentStep step) {
        work.err().println(common.words().say("enrol.step." + step));
    }

    private int refuse(int code, String key, Object... arguments) {
        work.err().println(common.words().say(key, arguments));
        return code;
    }
}
