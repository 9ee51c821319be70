package id.desa.anjungan.kiosk.service.free;

import id.desa.anjungan.config.ScreenSettings;
import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PrintOutcome.NotPrinted;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.print.SlipPipeline;
import id.desa.anjungan.kiosk.print.SlipPrinting;
import id.desa.anjungan.kiosk.service.ServiceEffects;
import id.desa.anjungan.kiosk.service.bench.DeviceBench;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.FreeBench;
import id.desa.anjungan.kiosk.service.bench.TestMemory;
import id.desa.anjungan.kiosk.service.burnin.BurnIn;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog.Look;
import id.desa.anjungan.kiosk.service.burnin.BurnInShelf;
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
import id.desa.anjungan.kiosk.store.KeptAnswers;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.PassBook;
import id.desa.anjungan.kiosk.store.StoreFile;
import id.desa.anjungan.kiosk.systemd.DisplayLines;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.check.TestSheet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All that service mode works with where no kiosk is enrolled: no village to tell, no store of its own, nobody to keep
/// out.
public final class FreeDesk {
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");
    private static final String NAMELESS = "anjungan";

    private FreeDesk() {}

    private static TestSheet sheet(Instant now, boolean demo) {
        return new TestSheet(NAMELESS, Media.A4, now, VILLAGE_TIME, demo);
    }

    public static ServiceEffects of(
            FreeBench devices,
            ScreenSettings screen,
            Path stateDir,
            boolean demo,
            InstantSource clock,
            Runnable restart) {
        var store = StoreFile.inMemory();
        var bench = new DeviceBench(
                devices,
                devices::status,
                new TestMemory(new TestResults(stateDir)),
                () -> sheet(clock.instant(), demo),
                () -> {});
        var kept = new KeptAnswers(store, clock);
        var network = new MachineNetwork("", () -> false, System::nanoTime, new Nmcli(List.of("nmcli")));
        var burnIn = new BurnIn(
                new BurnInShelf(kept), () -> looks(bench), _ -> new Look("slip", true, ""), () -> false, clock);
        SlipPrinting slips = devices.receipt()
                .<SlipPrinting>map(printer -> new SlipPipeline(printer, devices.names()))
                .orElse((_, _) -> new NotPrinted(new PrinterStatus.Offline("not-there")));
        return new ServiceEffects(
                new DoorKeeper(
                        Optional.empty(),
                        _ -> TypedCodes.nobody(),
                        ServiceCards.NONE,
                        new PassBook(store),
                        kept,
                        clock),
                bench,
                new DisplayGlass(new DisplayLines(DisplayLines.PLACE), new HallGlass(screen, stateDir)),
                network,
                new ReportWriter(
                        new ReportWriter.Kiosk(NAMELESS, ProgramVersion.text(), "", demo),
                        bench,
                        network,
                        burnIn,
                        new ReportWriter.Paper(
                                new ReportSlipDesign(Phrases.load(), VILLAGE_TIME), slips, Optional::empty),
                        new ReportWriter.Post(_ -> false, new Outbox(store, clock), () -> {}),
                        clock),
                burnIn,
                new SystemdPower(() -> {}, restart),
                _ -> {}); // there is no chain yet to write it into
    }

    private static List<Look> looks(DeviceBench bench) {
        return bench.lines().stream()
                .filter(DeviceLine::there)
                .map(line -> new Look(line.instrument().device(), line.works(), line.keywords()))
                .toList();
    }
}
