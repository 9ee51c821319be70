package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Occasion;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.print.SlipPrinting;
import id.desa.anjungan.kiosk.service.bench.Tested;
import id.desa.anjungan.kiosk.service.bench.Workbench;
import id.desa.anjungan.kiosk.service.burnin.BurnIn;
import id.desa.anjungan.kiosk.service.network.NetworkTools;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Looks at everything, prints what it found, and tells the village now or, where that does not answer, later.
public final class ReportWriter implements ReportMaker {
    private final Kiosk kiosk;
    private final Workbench bench;
    private final NetworkTools network;
    private final BurnIn burnIn;
    private final Paper paper;
    private final Post post;
    private final InstantSource clock;

    /// @param fingerprint of its key; empty where it has none yet
    public record Kiosk(String id, String version, String fingerprint, boolean demo) {}

    public record Paper(ReportSlipDesign design, SlipPrinting slips, Supplier<Optional<VillageInfo>> village) {}

    /// @param tell the village, at once; whether it took the report
    public record Post(Function<ReadinessReport, Boolean> tell, Outbox outbox, Runnable nudge) {}

    public ReportWriter(
            Kiosk kiosk,
            Workbench bench,
            NetworkTools network,
            BurnIn burnIn,
            Paper paper,
            Post post,
            InstantSource clock) {
        this.kiosk = kiosk;
        this.bench = bench;
        this.network = network;
        this.burnIn = burnIn;
        this.paper = paper;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public ReportOutcome make(Tested tested) {
        var made = clock.instant();
        var found = Assessment.of(tested.over(bench.lines()), network.measure(), burnIn.log());
        var printed = paper.slips().print(slip(made, found), UUID.randomUUID()) instanceof PrintOutcome.Printed;
        return new ReportOutcome(printed, told(report(made, found)));
    }

    private Receipt slip(Instant made, Assessment found) {
        return paper.design().design(kiosk, made, found, paper.village().get());
    }

    private ReadinessReport report(Instant made, Assessment found) {
        return new ReadinessReport(Occasion.SERVICE, made, kiosk.version(), kiosk.fingerprint(), found.checks());
    }

    private boolean told(ReadinessReport report) {
        if (post.tell().apply(report)) {
            return true;
        }
        try {
            post.outbox().add(ReadinessDelivery.message(report));
            post.nudge().run();
        } catch (StoreBroken refused) {
            // the slip says it, and so does the store's own condition
        }
        return false;
    }
}
