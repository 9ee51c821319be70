package id.desa.anjungan.kiosk;

import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.service.ServiceEffects;
import id.desa.anjungan.kiosk.service.bench.DeviceBench;
import id.desa.anjungan.kiosk.service.bench.TestMemory;
import id.desa.anjungan.kiosk.service.burnin.BurnIn;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog.Look;
import id.desa.anjungan.kiosk.service.burnin.BurnInShelf;
import id.desa.anjungan.kiosk.service.burnin.BurnInSlipDesign;
import id.desa.anjungan.kiosk.service.door.AuthorityKey;
import id.desa.anjungan.kiosk.service.door.DoorKeeper;
import id.desa.anjungan.kiosk.service.door.ServiceCards;
import id.desa.anjungan.kiosk.service.door.TypedCodes;
import id.desa.anjungan.kiosk.service.glass.DisplayGlass;
import id.desa.anjungan.kiosk.service.glass.HallGlass;
import id.desa.anjungan.kiosk.service.network.MachineNetwork;
import id.desa.anjungan.kiosk.service.network.Nmcli;
import id.desa.anjungan.kiosk.service.power.SystemdPower;
import id.desa.anjungan.kiosk.service.report.ReportSlipDesign;
import id.desa.anjungan.kiosk.service.report.ReportWriter;
import id.desa.anjungan.kiosk.store.PassBook;
import id.desa.anjungan.kiosk.store.StoreCondition;
import id.desa.anjungan.kiosk.systemd.DisplayLines;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.RestVillageBackend;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.check.TestSheet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// All that service mode works with, put together.
final class ServiceDesk {
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    final ServiceEffects effects;
    private final BurnIn burnIn;

    /// What of the kiosk it works on.
    record Parts(
            KioskConfig config,
            KioskIdentity identity,
            KeptDevices devices,
            StoreRoom kept,
            Mail mail,
            RestVillageBackend village,
            LetterDesk letters,
            Phrases phrases,
            BooleanSupplier nobodyThere,
            Runnable end) {}

    ServiceDesk(Parts of) {
        var config = of.config();
        var dir = config.state().dir();
        var bench = new DeviceBench(
                new KioskBench(of.devices(), of.letters().names),
                instrument -> of.devices().status(instrument.device()),
                new TestMemory(new TestResults(dir)),
                () -> sheet(of),
                of.devices()::lightAsReady);
        var network = new MachineNetwork(
                Optional.ofNullable(config.village().url().getHost()).orElse(""),
                () -> of.village().info() instanceof Answer.Ok<?>,
                System::nanoTime,
                new Nmcli(List.of("nmcli")));
        burnIn = new BurnIn(
                new BurnInShelf(of.kept().answers),
                () -> looks(of),
                log -> slip(of, log),
                of.nobodyThere(),
                of.kept().time);
        effects = new ServiceEffects(
                new DoorKeeper(
                        Optional.of(new DoorKeeper.Lock(
                                AuthorityKey.read(dir), config.kiosk().id())),
                        code -> taken(of.village().servicePass(code)),
                        new ServiceCards(config.service().cards()),
                        new PassBook(of.kept().store),
                        of.kept().answers,
                        of.kept().time),
                bench,
                new DisplayGlass(new DisplayLines(DisplayLines.PLACE), new HallGlass(config.screen(), dir)),
                network,
                report(of, bench, network),
                burnIn,
                new SystemdPower(of.mail().courier::nudge, of.end()),
                of.mail().trail::note);
    }

    void start(Threads threads) {
        threads.asideEvery((int) BurnIn.EVERY.toSeconds(), (int) BurnIn.EVERY.toSeconds(), burnIn::round);
    }

    private ReportWriter report(Parts of, DeviceBench bench, MachineNetwork network) {
        return new ReportWriter(
                new ReportWriter.Kiosk(
                        of.config().kiosk().id(),
                        ProgramVersion.text(),
                        Fingerprint.of(of.identity().key()),
                        of.config().kiosk().demo()),
                bench,
                network,
                burnIn,
                new ReportWriter.Paper(
                        new ReportSlipDesign(of.phrases(), VILLAGE_TIME),
                        of.letters().slips,
                        () -> of.kept().lastHeard.info().map(known -> known.value())),
                new ReportWriter.Post(
                        report -> of.village().report(report) instanceof Answer.Ok<?>,
                        of.mail().outbox,
                        of.mail().courier::nudge),
                of.kept().time);
    }

    private static TypedCodes.Taken taken(Answer<TypedPass> answer) {
        return switch (answer) {
            case Answer.Ok<TypedPass>(var typed) -> new TypedCodes.Taken.Pass(typed.pass());
            case Answer.Refused<TypedPass> _ -> new TypedCodes.Taken.Unknown();
            case Answer.Unavailable<TypedPass> _ -> new TypedCodes.Taken.Unreached();
        };
    }

    private static TestSheet sheet(Parts of) {
        return new TestSheet(
                of.config().kiosk().id(),
                of.devices().letters().takes(Media.F4)
                                && !of.devices().letters().takes(Media.A4)
                        ? Media.F4
                        : Media.A4,
                of.kept().time.instant(),
                VILLAGE_TIME,
                of.config().kiosk().demo());
    }

    /// Every device as its supervisor sees it, the disk, and the village.
    private static List<Look> looks(Parts of) {
        var looks = new ArrayList<Look>();
        of.devices()
                .reports()
                .forEach(report -> looks.add(new Look(
                        report.device(),
                        report.status().works(),
                        report.status().keywords())));
        var condition = of.kept().store.condition();
        looks.add(new Look(
                "store", condition == StoreCondition.LASTING, condition.name().toLowerCase(Locale.ROOT)));
        var there = of.village().info() instanceof Answer.Ok<?>;
        looks.add(new Look("network", there, there ? "" : "no-answer"));
        return looks;
    }

    private static Look slip(Parts of, BurnInLog log) {
        var design = new BurnInSlipDesign(of.phrases(), VILLAGE_TIME);
        var outcome = of.letters()
                .slips
                .print(
                        design.design(
                                of.config().kiosk().id(),
                                log,
                                of.kept().time.instant(),
                                of.kept().lastHeard.info().map(known -> known.value()),
                                of.config().kiosk().demo()),
                        UUID.randomUUID());
        var printed = outcome instanceof PrintOutcome.Printed;
        return new Look("slip", printed, printed ? "" : "not-printed");
    }
}
