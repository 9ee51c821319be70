package id.desa.anjungan.kiosk.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportSlipDesignTest {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Check PRINTER = new Check("page-printer", Result.PASSED, "printed counter", NOW);
    private static final Check SCANNER = new Check("scanner", Result.NOT_TESTED, "", null);
    private static final Check NETWORK = new Check("network", Result.PASSED, "5/5 12-40 ms", null);

    private final ReportSlipDesign design = new ReportSlipDesign(Phrases.load(), ZoneId.of("Asia/Jakarta"));

    @Test
    void saysReadyOnlyOfWhatWasTried() {
        assertThat(slip(PRINTER, NETWORK)).contains("SIAP MELAYANI");
        assertThat(slip(PRINTER, SCANNER, NETWORK))
                .contains("BELUM SEMUA DIUJI", "Pemindai kode: Belum diuji")
                .doesNotContain("SIAP MELAYANI");
        assertThat(slip(PRINTER, SCANNER, new Check("receipt-printer", Result.FAILED, "stopped media-empty", NOW)))
                .contains("ADA YANG PERLU DIBERESKAN", "Printer slip: GAGAL");
    }

    @Test
    void asksForNoTrialOfADay() {
        assertThat(slip(PRINTER, NETWORK, new Check("burn-in", Result.NOT_TESTED, "12 rounds, 0 failures", null)))
                .contains("SIAP MELAYANI", "- 12 putaran, 0 gagal");
        assertThat(slip(PRINTER, NETWORK, new Check("burn-in", Result.FAILED, "12 rounds, 1 failures", null)))
                .contains("ADA YANG PERLU DIBERESKAN");
    }

    @Test
    void saysWhatWasMeasuredInWordsAndNotAsTheVillageIsToldIt() {
        assertThat(slip(PRINTER, NETWORK))
                .contains("- 5 dari 5, tercepat 12 ms, biasanya 40 ms", "- diuji 2 Mar", "10.00")
                .doesNotContain("5/5", "counter");
        assertThat(slip(new Check("network", Result.FAILED, "no-answer", null))).doesNotContain("no-answer");
    }

    private String slip(Check... checks) {
        var report = new ReadinessReport(ReadinessReport.Occasion.SERVICE, NOW, "0.1.0", "B8PK-5KW4", List.of(checks));
        return design.design("balai-1", report, Optional.empty(), true).parts().stream()
                .map(ReportSlipDesignTest::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Receipt.Part part) {
        return switch (part) {
            case Receipt.Text text -> text.text();
            case Receipt.Pair(var label, var value) -> label + ": " + value;
            default -> "";
        };
    }
}
