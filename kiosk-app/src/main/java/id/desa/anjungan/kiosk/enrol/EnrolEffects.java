package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.provisioning.enrol.Enroller;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.Trouble;
import id.desa.anjungan.provisioning.stick.StickFile;
import id.desa.anjungan.provisioning.stick.StickReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the screens of an enrolment ask for. One enrolment at a time: whoever comes second waits.
public final class EnrolEffects implements Effects<EnrolEffect, EnrolEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolEffects.class);

    private final Enroller enroller;
    private final StickReader stick;
    private final EnrolPaper paper;
    private final Consumer<ReadinessReport> report;
    private final InstantSource clock;
    private final boolean demo;
    private final Runnable restart;
    private final Runnable service;

    /// @param report keeps what is to be told the village once this is a kiosk
    /// @param restart ends the program, which is then started anew
    public EnrolEffects(
            Enroller enroller,
            StickReader stick,
            EnrolPaper paper,
            Consumer<ReadinessReport> report,
            InstantSource clock,
            boolean demo,
            Runnable restart,
            Runnable service) {
        this.enroller = enroller;
        this.stick = stick;
        this.paper = paper;
        this.report = report;
        this.clock = clock;
        this.demo = demo;
        this.restart = restart;
        this.service = service;
    }

    @Override
    public void run(EnrolEffect effect, Consumer<EnrolEvent> emit) {
        Consumer<EnrolmentStep> progress = step -> emit.accept(new EnrolEvent.Reached(step));
        switch (effect) {
            case EnrolEffect.ByInvite(var scanned) -> end(enroller.byInvite(scanned, progress), emit);
            case EnrolEffect.ByCode(var village, var code) ->
                end(enroller.byCode(URI.create(village), code, progress), emit);
            case EnrolEffect.ByStick() -> end(byStick(progress), emit);
            case EnrolEffect.Resume() ->
                end(enroller.resume(progress).orElseGet(() -> new EnrolmentOutcome.Failed(Trouble.NO_VILLAGE)), emit);
            case EnrolEffect.PrintSlip(var slip, var facts, var language) ->
                emit.accept(new EnrolEvent.SlipEnded(printed(slip, facts, language)));
            case EnrolEffect.Restart() -> restart.run();
            case EnrolEffect.OpenService() -> service.run();
        }
    }

    @Override
    public Optional<EnrolEvent> broken(EnrolEffect effect) {
        return switch (effect) {
            case EnrolEffect.Try _ ->
                Optional.of(new EnrolEvent.Ended(new EnrolmentOutcome.Failed(Trouble.NOT_THE_CONTRACT)));
            case EnrolEffect.PrintSlip _ -> Optional.of(new EnrolEvent.SlipEnded(false));
            case EnrolEffect.Restart _, EnrolEffect.OpenService _ -> Optional.empty();
        };
    }

    private static void end(EnrolmentOutcome outcome, Consumer<EnrolEvent> emit) {
        switch (outcome) {
            case EnrolmentOutcome.Enrolled done ->
                KioskEvent.ENROLLED
                        .on(LOG)
                        .addKeyValue("kiosk", done.kiosk().id())
                        .addKeyValue("answer-ms", done.network().answer().toMillis())
                        .log();
            case EnrolmentOutcome.Waiting waits ->
                KioskEvent.ENROLMENT_WAITS
                        .on(LOG)
                        .addKeyValue("kiosk", waits.kiosk().id())
                        .log();
            case EnrolmentOutcome.Failed(var trouble) ->
                KioskEvent.ENROLMENT_FAILED.on(LOG).addKeyValue("why", trouble).log();
        }
        emit.accept(new EnrolEvent.Ended(outcome));
    }

    private EnrolmentOutcome byStick(Consumer<EnrolmentStep> progress) {
        return switch (stick.read(StickInvite.FILE, StickInvite.MAX_BYTES)) {
            case StickFile.Read(var bytes) -> enroller.byStick(new String(bytes, StandardCharsets.UTF_8), progress);
            case StickFile.Absent() -> new EnrolmentOutcome.Failed(Trouble.NOT_AN_INVITE);
            case StickFile.Refused _ -> new EnrolmentOutcome.Failed(Trouble.DAMAGED);
        };
    }

    private boolean printed(EnrolSlip slip, EnrolFacts facts, Language language) {
        var now = clock.instant();
        var printed = paper.print(paper.design().design(slip, facts, language, now, demo));
        report.accept(EnrolAssessment.of(slip, facts, printed, now));
        return printed;
    }
}
