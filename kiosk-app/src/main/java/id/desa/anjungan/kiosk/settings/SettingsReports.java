package id.desa.anjungan.kiosk.settings;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback.Result;
import id.desa.anjungan.config.ConfigProblem;
import id.desa.anjungan.config.Taken;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what became of the village's settings: in the log, in the record of who did what, and to the village. That
/// nobody can be told changes nothing about the settings themselves.
public final class SettingsReports {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsReports.class);

    private final Consumer<Message> outbox;
    private final Consumer<AuditLine> audit;

    public SettingsReports(Consumer<Message> outbox, Consumer<AuditLine> audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void taken(long version) {
        KioskEvent.SETTINGS_TAKEN.on(LOG).addKeyValue("version", version).log();
        note("settings-taken", version);
    }

    void proven(long version) {
        KioskEvent.SETTINGS_PROVEN.on(LOG).addKeyValue("version", version).log();
        note("settings-proven", version);
        tell(new SettingsFeedback(version, Result.APPLIED, List.of()));
    }

    void refused(Taken.Refused refused) {
        KioskEvent.SETTINGS_REFUSED
                .on(LOG)
                .addKeyValue("version", refused.version())
                .addKeyValue("why", refused.sentence())
                .log();
        note("settings-refused", refused.version());
        if (refused.version() > 0) {
            tell(new SettingsFeedback(refused.version(), Result.REFUSED, told(refused)));
        }
    }

    /// @param missing what they have broken, where it was seen: names of devices, `village`, `program`
    void rolledBack(TrialState.RolledBack back, List<String> missing) {
        KioskEvent.SETTINGS_ROLLED_BACK
                .on(LOG)
                .addKeyValue("version", back.from())
                .addKeyValue("to", back.to())
                .addKeyValue("why", back.why())
                .addKeyValue("missing", String.join(" ", missing))
                .log();
        note("settings-rolled-back", back.from());
        tell(new SettingsFeedback(back.from(), Result.ROLLED_BACK, why(back.why(), missing)));
    }

    /// In the words of the contract, which the office says in its own.
    private static List<String> why(TrialState.Cause cause, List<String> missing) {
        return switch (cause) {
            case ENDED -> List.of(SettingsFeedback.ENDED);
            case CUT_OFTEN -> List.of(SettingsFeedback.CUT_OFTEN);
            case ASKED -> List.of(SettingsFeedback.ASKED);
            case UNWELL ->
                missing.stream().map(what -> SettingsFeedback.MISSING + what).toList();
        };
    }

    /// Without what was found there: it may be anything.
    private static List<String> told(Taken.Refused refused) {
        return refused.problems().isEmpty()
                ? List.of(refused.sentence())
                : refused.problems().stream().map(SettingsReports::withoutValue).toList();
    }

    private static String withoutValue(ConfigProblem problem) {
        return problem.key() + " (" + problem.file() + ":" + problem.line() + ") " + problem.wrong() + "; "
                + problem.write();
    }

    private void note(String act, long version) {
        audit.accept(AuditLine.of(AuditLine.Actor.KIOSK, act).about("version-" + version));
    }

    private void tell(SettingsFeedback feedback) {
        var key = "settings/" + feedback.version() + "/" + feedback.result();
        try {
            outbox.accept(new Message(
                    Lane.STATE,
                    FeedbackDelivery.KIND,
                    key,
                    "settings",
                    ContractJson.mapper().writeValueAsString(feedback)));
        } catch (StoreBroken refused) {
            // said by the store's own condition; the log has it
        }
    }
}
