package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.PrintOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a device do one thing. Blocks; whether it was done well a person must say where the device cannot.
public final class Trials {
    private static final int BLINKS = 5;
    private static final Duration BLINK = Duration.ofMillis(400);
    private static final Duration SPOKEN = Duration.ofSeconds(4);
    private static final String SENTENCE = "Ini uji suara anjungan desa. Satu, dua, tiga.";

    private final TestBench bench;

    public Trials(TestBench bench) {
        this.bench = bench;
    }

    /// One page on the letter printer.
    public Finding page(TestSheet sheet) {
        var status = bench.letters().status();
        if (!status.works()) {
            return new Finding.Failed(status.keywords());
        }
        var job = new PageJob(bench.jobName(), TestPage.of(sheet), 1, sheet.media(), 1);
        return ofPaper(bench.letters().print(job, (_, _) -> {}), bench.letters()::clear);
    }

    /// One slip.
    public Finding slip(TestSheet sheet) {
        var status = bench.slips().status();
        if (!status.works()) {
            return new Finding.Failed(status.keywords());
        }
        return ofPaper(bench.slips().print(bench.jobName(), TestSlip.of(sheet)), bench.slips()::clear);
    }

    private static Finding ofPaper(PrintOutcome outcome, Runnable clear) {
        return switch (outcome) {
            case PrintOutcome.Printed(var evidence) -> new Finding.AskAPerson("printed " + Keywords.of(evidence));
            case PrintOutcome.NotPrinted(var because) -> {
                clear.run();
                yield new Finding.Failed("not-printed " + because.keywords());
            }
            case PrintOutcome.Uncertain(var because) -> {
                clear.run(); // a test page is worth no doubt
                yield new Finding.AskAPerson("uncertain " + because.keywords());
            }
        };
    }

    /// Lamp and buzzer, five times.
    public Finding lamp() throws InterruptedException {
        if (bench.panel().isEmpty()) {
            return new Finding.Failed(Keywords.NOT_THERE);
        }
        var panel = bench.panel().get();
        if (!panel.status().works()) {
            return new Finding.Failed(panel.status().keywords());
        }
        for (var blink = 0; blink < BLINKS; blink++) {
            all(panel, true);
            pause(BLINK);
            all(panel, false);
            pause(BLINK);
        }
        return new Finding.AskAPerson("outputs " + Keywords.of(panel.outputs()));
    }

    private static void all(Panel panel, boolean on) {
        panel.outputs().forEach(output -> panel.set(output, on));
    }

    /// One sentence.
    public Finding sound() throws InterruptedException {
        if (bench.speaker().isEmpty()) {
            return new Finding.Failed(Keywords.NOT_THERE);
        }
        var speaker = bench.speaker().get();
        if (!speaker.status().works()) {
            return new Finding.Failed(speaker.status().keywords());
        }
        speaker.say(SENTENCE, "id");
        pause(SPOKEN);
        return speaker.status().works()
                ? new Finding.AskAPerson("spoken")
                : new Finding.Failed(speaker.status().keywords());
    }

    private static void pause(Duration time) throws InterruptedException {
        var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
