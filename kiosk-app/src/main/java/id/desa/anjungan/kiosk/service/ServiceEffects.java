package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.Workbench;
import id.desa.anjungan.kiosk.service.burnin.BurnIn;
import id.desa.anjungan.kiosk.service.door.Answer;
import id.desa.anjungan.kiosk.service.door.DoorKeeper;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.kiosk.service.door.Refusal;
import id.desa.anjungan.kiosk.service.glass.GlassKeeper;
import id.desa.anjungan.kiosk.service.network.JoinOutcome;
import id.desa.anjungan.kiosk.service.network.NetworkTools;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.kiosk.service.power.MachinePower;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.kiosk.service.report.ReportMaker;
import id.desa.anjungan.kiosk.service.report.ReportOutcome;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.AuditLine.Actor;
import id.desa.anjungan.provisioning.check.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Does what service mode asks for, on whatever background thread it is called, and writes all of it down.
///
/// @param audit what was done, by whom
public record ServiceEffects(
        DoorKeeper door,
        Workbench bench,
        GlassKeeper glass,
        NetworkTools network,
        ReportMaker report,
        BurnIn burnIn,
        MachinePower power,
        Consumer<AuditLine> audit) {

    public void run(ServiceEffect effect, Consumer<ServiceEvent> emit) {
        switch (effect) {
            case ServiceEffect.Knock(var call) -> emit.accept(new ServiceEvent.Answered(call, opened(door.knock())));
            case ServiceEffect.Check(var call, var proof) ->
                emit.accept(new ServiceEvent.Answered(call, opened(door.check(proof))));
            case ServiceEffect.Look _ -> emit.accept(new ServiceEvent.Looked(look()));
            case ServiceEffect.Try(var call, var instrument) ->
                emit.accept(new ServiceEvent.Found(call, tried(instrument)));
            case ServiceEffect.KeepResult(var entry, var result) -> {
                bench.keep(result);
                note(entry, "service-test", result.test().device() + (result.good() ? "/good" : "/bad"));
                emit.accept(new ServiceEvent.Looked(look()));
            }
            case ServiceEffect.SetGlass(var call, var wanted) ->
                emit.accept(new ServiceEvent.GlassIs(call, glass.set(wanted)));
            case ServiceEffect.KeepGlass(var call, var entry, var kept) -> {
                note(entry, "service-screen", "turned-" + kept.degrees());
                emit.accept(new ServiceEvent.GlassIs(call, glass.keep(kept)));
                emit.accept(new ServiceEvent.Looked(look()));
            }
            case ServiceEffect.Measure(var call) -> emit.accept(new ServiceEvent.Measured(call, network.measure()));
            case ServiceEffect.LookForWifi(var call) -> emit.accept(new ServiceEvent.WifiCame(call, network.listen()));
            case ServiceEffect.Join(var call, var entry, var wifi) -> {
                var outcome = network.join(wifi);
                note(entry, "service-wifi", outcome.key().replace('_', '-')); // nothing of its name: where one lives
                emit.accept(new ServiceEvent.Joined(call, outcome));
            }
            case ServiceEffect.Report(var call, var entry, var tested) -> {
                note(entry, "service-report", "");
                emit.accept(new ServiceEvent.Reported(call, report.make(tested)));
            }
            case ServiceEffect.BeginBurnIn(var entry) -> {
                burnIn.begin();
                note(entry, "service-burn-in-begun", "");
                emit.accept(new ServiceEvent.Looked(look()));
            }
            case ServiceEffect.StopBurnIn(var entry) -> {
                burnIn.stop();
                note(entry, "service-burn-in-stopped", "");
                emit.accept(new ServiceEvent.Looked(look()));
            }
            case ServiceEffect.Power(var call, var entry, var kind) -> {
                note(entry, kind == PowerKind.OFF ? "service-power-off" : "service-restart", "");
                if (!power.now(kind)) {
                    emit.accept(new ServiceEvent.StillOn(call));
                }
            }
            case ServiceEffect.Leave(var entry) -> note(entry, "service-left", "");
        }
    }

    /// What is said when that failed by a bug.
    public Optional<ServiceEvent> broken(ServiceEffect effect) {
        return switch (effect) {
            case ServiceEffect.Knock(var call) -> Optional.of(new ServiceEvent.Answered(call, shut()));
            case ServiceEffect.Check(var call, var _) -> Optional.of(new ServiceEvent.Answered(call, shut()));
            case ServiceEffect.Try(var call, var _) ->
                Optional.of(new ServiceEvent.Found(call, new Finding.Failed("bug")));
            case ServiceEffect.SetGlass(var call, var _) -> Optional.of(new ServiceEvent.GlassIs(call, false));
            case ServiceEffect.KeepGlass(var call, var _, var _) -> Optional.of(new ServiceEvent.GlassIs(call, false));
            case ServiceEffect.Measure(var call) ->
                Optional.of(new ServiceEvent.Measured(call, new Quality(0, 0, Duration.ZERO, Duration.ZERO)));
            case ServiceEffect.LookForWifi(var call) -> Optional.of(new ServiceEvent.WifiCame(call, List.of()));
            case ServiceEffect.Join(var call, var _, var _) ->
                Optional.of(new ServiceEvent.Joined(call, JoinOutcome.FAILED));
            case ServiceEffect.Report(var call, var _, var _) ->
                Optional.of(new ServiceEvent.Reported(call, new ReportOutcome(false, false)));
            case ServiceEffect.Power(var call, var _, var _) -> Optional.of(new ServiceEvent.StillOn(call));
            case ServiceEffect.Look _,
                    ServiceEffect.KeepResult _,
                    ServiceEffect.BeginBurnIn _,
                    ServiceEffect.StopBurnIn _,
                    ServiceEffect.Leave _ -> Optional.empty();
        };
    }

    private static Answer shut() {
        return new Answer.Shut(Refusal.of(Refusal.Why.NO_STORE));
    }

    private Overview look() {
        return new Overview(bench.lines(), network.view(), glass.now(), burnIn.log());
    }

    private Finding tried(Instrument instrument) {
        try {
            return bench.run(instrument);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Finding.Failed("interrupted");
        }
    }

    private Answer opened(Answer answer) {
        switch (answer) {
            case Answer.Open(var entry) -> note(entry, "service-opened", "");
            case Answer.Shut(var refusal) ->
                audit.accept(AuditLine.of(Actor.NOBODY, "service-refused").about(word(refusal.why())));
            case Answer.ShowSomething _ -> {} // somebody leant on the crest
        }
        return answer;
    }

    private void note(Entry entry, String act, String subject) {
        var actor = entry.means() == Entry.Means.UNENROLLED ? Actor.NOBODY : Actor.OFFICER;
        audit.accept(
                AuditLine.of(actor, act).by(entry.ref(), word(entry.means())).about(subject));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
