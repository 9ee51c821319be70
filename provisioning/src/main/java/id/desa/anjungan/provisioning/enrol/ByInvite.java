package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import id.desa.anjungan.provisioning.enrol.FleetHttp.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Enrolling by a signed invite, from a QR or a stick. The invite says which key the server must show.
record ByInvite(EnrolmentGround ground) {
    /// The village said nothing, so another of its addresses may do. The last of these is the one to tell.
    private static final List<Trouble> UNHEARD = List.of(Trouble.NO_VILLAGE, Trouble.CLOCK_WRONG, Trouble.OTHER_SERVER);

    /// @param ahead the first settings, where a stick brought them
    EnrolmentOutcome run(String compact, Optional<String> ahead, Consumer<EnrolmentStep> progress) throws IOException {
        progress.accept(EnrolmentStep.READ);
        if (!EnrolmentInvite.isOne(compact)) {
            return new Failed(Trouble.NOT_AN_INVITE);
        }
        return switch (EnrolmentInvite.read(compact, ground.authority())) {
            case TokenReading.Refused<EnrolmentInvite>(var flaw) -> new Failed(Trouble.of(flaw));
            case TokenReading.Genuine<EnrolmentInvite>(var invite) ->
                isForAnother(invite) ? new Failed(Trouble.OTHER_KIOSK) : ask(invite, compact, ahead, progress);
        };
    }

    private boolean isForAnother(EnrolmentInvite invite) {
        return ground.kioskId().filter(id -> !id.equals(invite.kiosk().id())).isPresent();
    }

    private EnrolmentOutcome ask(
            EnrolmentInvite invite, String compact, Optional<String> ahead, Consumer<EnrolmentStep> progress)
            throws IOException {
        var key = ground.folder().begin(compact).key();
        progress.accept(EnrolmentStep.KEY_MADE);
        var request = EnrolmentRequest.byInvite(compact, EnrolmentProof.sign(key, compact));
        var asking = new Asking(key, request, Optional.of(invite), ahead, invite.serverKey());
        progress.accept(EnrolmentStep.ASKING);
        var trouble = Trouble.NO_VILLAGE;
        for (var url : invite.urls()) {
            var http = new FleetHttp(url, invite.serverKey(), ground.limit(), ground.notBefore(invite.issued()));
            switch (http.enrol(request)) {
                case Reply.Answer<Enrolled> answer -> {
                    return new Admission(ground).of(asking, answer, http, progress);
                }
                case Reply.No<Enrolled>(var why) -> {
                    if (!UNHEARD.contains(why)) {
                        return new Failed(why);
                    }
                    trouble = UNHEARD.indexOf(why) > UNHEARD.indexOf(trouble) ? why : trouble;
                }
            }
        }
        return ahead.isPresent() && invite.offline()
                ? new OfflineStart(ground).begin(asking, progress)
                : new Failed(trouble);
    }
}
