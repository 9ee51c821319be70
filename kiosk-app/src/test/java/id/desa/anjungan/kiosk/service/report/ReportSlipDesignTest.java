package id.desa.anjungan.kiosk.service.report;

import static id.desa.anjungan.kiosk.service.report.Looked.DEAD_LINE;
import static id.desa.anjungan.kiosk.service.report.Looked.GOOD_LINE;
import static id.desa.anjungan.kiosk.service.report.Looked.NOW;
import static id.desa.anjungan.kiosk.service.report.Looked.broken;
import static id.desa.anjungan.kiosk.service.report.Looked.trial;
import static id.desa.anjungan.kiosk.service.report.Looked.tried;
import static id.desa.anjungan.kiosk.service.report.Looked.untried;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportSlipDesignTest {
    private static final DeviceLine PRINTER = tried(Instrument.LETTERS, "printed counter");
    private static final ReportWriter.Kiosk KIOSK = new ReportWriter.Kiosk("balai-1", "0.1.0", "B8PK-5KW4", true);

    private final ReportSlipDesign design = new ReportSlipDesign(Phrases.load(), ZoneId.of("Asia/Jakarta"));

    @Test
    void saysReadyOnlyOfWhatWasTried() {
        assertThat(slip(PRINTER)).contains("SIAP MELAYANI");
        assertThat(slip(PRINTER, untried(Instrument.SCANNER)))
                .contains("BELUM SEMUA DIUJI", "Pemindai kode: Belum diuji")
                .doesNotContain("SIAP MELAYANI");
        assertThat(slip(PRINTER, untried(Instrument.SCANNER), broken(Instrument.SLIPS, "stopped media-empty")))
                .contains("ADA YANG PERLU DIBERESKAN", "Printer slip: GAGAL")
                .doesNotContain("media-empty");
    }

    @Test
    void asksForNoTrialOfADay() {
        var end = new BurnInLog.End(NOW, false);
        assertThat(slip(trial(0, Optional.empty()))).contains("SIAP MELAYANI", "- 12 putaran, 0 gagal");
        assertThat(slip(trial(1, Optional.of(end)))).contains("ADA YANG PERLU DIBERESKAN", "- 12 putaran, 1 gagal");
    }

    @Test
    void saysWhatWasMeasuredInWordsAndNotAsTheVillageIsToldIt() {
        assertThat(slip(PRINTER))
                .contains("- 5 dari 5, tercepat 12 ms, biasanya 40 ms", "- diuji 2 Mar", "10.00")
                .doesNotContain("5/5", "counter");
        assertThat(slip(Assessment.of(List.of(), DEAD_LINE, Optional.empty())))
                .contains("- Tidak menjawab")
                .doesNotContain("no-answer");
    }

    private String slip(DeviceLine... devices) {
        return slip(Assessment.of(List.of(devices), GOOD_LINE, Optional.empty()));
    }

    private String slip(BurnInLog trial) {
        return slip(Assessment.of(List.of(PRINTER), GOOD_LINE, Optional.of(trial)));
    }

    private String slip(Assessment found) {
        return design.design(KIOSK, NOW, found, Optional.empty()).parts().stream()
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
