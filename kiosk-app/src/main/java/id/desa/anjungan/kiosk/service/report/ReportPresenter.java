package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.List;
import java.util.Optional;

/// The screens of the readiness report.
public final class ReportPresenter {
    private ReportPresenter() {}

    public static Screen present(ReportState state, Scene scene) {
        return switch (state) {
            case ReportState.Offered _ ->
                scene.screen("service.report")
                        .title("service.report")
                        .lead("service.report.lead")
                        .part(new Part.Lines(
                                "",
                                List.of(
                                        new Part.Line(Icon.PLUG, scene.say("service.report.devices")),
                                        new Part.Line(Icon.WIFI, scene.say("service.report.network")),
                                        new Part.Line(Icon.GAUGE, scene.say("service.report.trial")),
                                        new Part.Line(Icon.PERSON, scene.say("service.report.nobody")))))
                        .back()
                        .primary("report.make", "service.report.make", Icon.TICKET)
                        .build();
            case ReportState.Making(var _, var since) ->
                Setbacks.waiting(scene, "service.report.making", "service.report.making", since)
                        .build();
            case ReportState.Made(var outcome) -> made(outcome, scene);
        };
    }

    private static Screen made(ReportOutcome outcome, Scene scene) {
        var good = outcome.printed();
        return scene.screen("service.report.made")
                .centered()
                .part(new Part.Emblem(
                        Icon.TICKET,
                        good ? Part.Tone.DONE : Part.Tone.ATTENTION,
                        Optional.of(good ? Icon.CHECK : Icon.WARNING)))
                .title(good ? "service.report.printed" : "service.report.not_printed")
                .lead(outcome.told() ? "service.report.told" : "service.report.waits")
                .back()
                .secondary("report.make", "service.report.again", Icon.AGAIN)
                .build();
    }
}
