package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import id.desa.anjungan.provisioning.enrol.FleetHttp.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Starting without the village, and the word of an officer that comes later: over the line, or on a stick.
record OfflineStart(EnrolmentGround ground) {
    /// @param asking with the invite and the settings of a stick
    EnrolmentOutcome begin(Asking asking, Consumer<EnrolmentStep> progress) throws IOException {
        progress.accept(EnrolmentStep.CHECKING);
        var invite = asking.invite().orElseThrow();
        var bundle = asking.ahead().orElseThrow();
        if (SettingsBundle.read(bundle, invite.authority(), invite.kiosk().id())
                .genuine()
                .isEmpty()) {
            return new Failed(Trouble.DAMAGED);
        }
        progress.accept(EnrolmentStep.WRITING);
        var who = new Identity(
                invite.kiosk(),
                invite.village(),
                asking.key(),
                invite.authority(),
                Optional.empty(),
                invite.serverKey(),
                invite.issued());
        return new Admission(ground).written(who, bundle, Optional.of(asking.request()))
                ? new EnrolmentOutcome.Waiting(invite.village(), invite.kiosk(), who.fingerprint())
                : new Failed(Trouble.BAD_SETTINGS);
    }

    /// Asks whether an officer has confirmed it.
    EnrolmentOutcome confirmed(EnrolmentRequest request, Identity who, Consumer<EnrolmentStep> progress)
            throws IOException {
        var invite = EnrolmentInvite.read(request.ticket(), Optional.of(who.authority()))
                .genuine();
        var asking = new Asking(who.key(), request, invite, Optional.empty(), who.serverKey());
        var trouble = Trouble.NO_VILLAGE;
        for (var url : invite.map(EnrolmentInvite::urls).orElse(List.of())) {
            var http = new FleetHttp(url, who.serverKey(), ground.limit(), ground.notBefore(who.told()));
            switch (http.enrol(request)) {
                case Reply.Answer<Enrolled> answer -> {
                    return new Admission(ground).of(asking, answer, http, progress);
                }
                case Reply.No<Enrolled>(var why) -> trouble = why == Trouble.NO_VILLAGE ? trouble : why;
            }
        }
        return new Failed(trouble);
    }

    /// The answer that a stick brought back.
    EnrolmentOutcome answered(String json, Consumer<EnrolmentStep> progress) throws IOException {
        var answer = StickFiles.answer(json);
        var who = ground.folder().read();
        if (answer.isEmpty() || who.isEmpty()) {
            return new Failed(Trouble.NOT_AN_INVITE);
        }
        progress.accept(EnrolmentStep.CHECKING);
        var admission = new Admission(ground);
        var checked = admission.checked(
                answer.get(),
                Optional.of(who.get().authority()),
                who.get().key(),
                who.get().serverKey());
        if (checked.isEmpty()) {
            return new Failed(Trouble.FOREIGN);
        }
        progress.accept(EnrolmentStep.WRITING);
        return admission.written(
                        checked.get().told(who.get().told()),
                        String.valueOf(answer.get().settings()),
                        Optional.empty())
                ? new EnrolmentOutcome.Enrolled(
                        answer.get().village(),
                        answer.get().kiosk(),
                        checked.get().fingerprint(),
                        Optional.empty(),
                        new NetworkQuality(ground.limit()))
                : new Failed(Trouble.BAD_SETTINGS);
    }
}
