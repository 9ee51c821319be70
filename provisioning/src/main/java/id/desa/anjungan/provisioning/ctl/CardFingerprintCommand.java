package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.check.DirectTest;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Names a card for `service.cards`, without its number.
@Command(
        name = "card-fingerprint",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what a card laid on the reader is called in settings: service.cards = [\"...\"].",
            "Not its number, which nobody can read from it. The kiosk serves nobody meanwhile."
        })
final class CardFingerprintCommand implements Callable<Integer> {
    private static final Duration MORE = Duration.ofSeconds(30);

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long to wait for a card, 1 to 120; 30 unless given.")
    private int seconds = 30;

    private final Workplace work;

    CardFingerprintCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1 || seconds > 120) {
            work.err().println("--seconds: 1 to 120");
            return Exit.USAGE;
        }
        work.err().println(common.words().say("test.card.do"));
        var patience = Duration.ofSeconds(seconds);
        var asked = common.kiosk(work)
                .ask(
                        new ControlRequest("card-fingerprint", Map.of("seconds", String.valueOf(seconds))),
                        patience.plus(MORE));
        return switch (asked) {
            case ControlAnswer.Done(var result) ->
                result.has("fingerprint")
                        ? told(new Finding.Good(result.path("fingerprint").asString("")))
                        : told(new Finding.Failed(result.path("failed").asString("")));
            case ControlAnswer.NotRunning _ -> direct(patience);
            case ControlAnswer.Refused _,
                    ControlAnswer.NoPermission _,
                    ControlAnswer.Silent _,
                    ControlAnswer.Garbled _ -> KioskAnswers.failed(asked, work, common.words());
        };
    }

    private int direct(Duration patience) throws InterruptedException {
        var settings = common.settings(work);
        if (settings.devices().isEmpty()) {
            work.err().println(common.words().say("kiosk.not-running"));
            return Exit.CONFIG;
        }
        return told(
                new DirectTest(settings.devices().get(), work.root(), patience).cardFingerprint(new SecureRandom()));
    }

    private int told(Finding finding) {
        if (finding instanceof Finding.Good(var fingerprint)) {
            work.out()
                    .println(
                            common.json()
                                    ? JsonMapper.shared()
                                            .createObjectNode()
                                            .put("fingerprint", fingerprint)
                                            .toString()
                                    : fingerprint);
            return Exit.GOOD;
        }
        work.err().println(common.words().say("card.none", finding.note()));
        return Exit.UNAVAILABLE;
    }
}
