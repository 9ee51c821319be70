package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.time.Instant;
import java.util.List;

/// One kiosk in words.
///
/// @param known whether it was ever enrolled, so that there is something to do with it
/// @param gone whether it was shut out
/// @param version of its program, empty where it was never heard
/// @param settings,update how it stands to what it was sent; none where there is nothing to say
/// @param waiting the invite to confirm, empty text where there is none
public record KioskView(
        String id,
        String label,
        String state,
        String tone,
        String icon,
        String fingerprint,
        String sinceWhat,
        String since,
        String seen,
        String health,
        String version,
        List<KioskNews> settings,
        List<KioskNews> update,
        String waiting,
        boolean known,
        boolean gone) {
    static KioskView of(KioskEntry kiosk, Waktu waktu, Instant now) {
        var state = kiosk.state();
        return new KioskView(
                kiosk.name().id(),
                kiosk.name().label(),
                switch (state) {
                    case INVITED -> "Diundang";
                    case WAITING -> "Perlu dikonfirmasi";
                    case SERVED -> "Terdaftar";
                    case REVOKED -> "Dicabut";
                },
                switch (state) {
                    case INVITED -> "primary";
                    case WAITING -> "attention";
                    case SERVED -> "done";
                    case REVOKED -> "";
                },
                switch (state) {
                    case INVITED -> "hourglass";
                    case WAITING -> "fingerprint-simple";
                    case SERVED -> "check-circle";
                    case REVOKED -> "prohibit";
                },
                kiosk.fingerprint().orElse(""),
                switch (state) {
                    case INVITED, WAITING -> "Diundang";
                    case SERVED, REVOKED -> "Terdaftar sejak";
                },
                waktu.singkat(kiosk.since(), now),
                kiosk.seen().map(at -> waktu.singkat(at, now)).orElse(""),
                kiosk.report().map(KioskView::health).orElse(""),
                kiosk.heartbeat().map(Heartbeat::version).orElse(""),
                state == KioskEntry.State.SERVED ? KioskNews.settings(kiosk, waktu, now) : List.of(),
                state == KioskEntry.State.SERVED ? KioskNews.update(kiosk, waktu, now) : List.of(),
                kiosk.waiting().orElse(""),
                state == KioskEntry.State.SERVED || state == KioskEntry.State.REVOKED,
                state == KioskEntry.State.REVOKED);
    }

    private static String health(String report) {
        var checks =
                ContractJson.mapper().readValue(report, ReadinessReport.class).checks();
        var failed = checks.stream()
                .filter(check -> check.result() == ReadinessReport.Result.FAILED)
                .map(ReadinessReport.Check::name)
                .toList();
        var passed = checks.stream()
                .filter(check -> check.result() == ReadinessReport.Result.PASSED)
                .count();
        return passed + " dari " + checks.size() + " baik"
                + (failed.isEmpty() ? "" : "; perlu dilihat: " + String.join(", ", failed));
    }
}
