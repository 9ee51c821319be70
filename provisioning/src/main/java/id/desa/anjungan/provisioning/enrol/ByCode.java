package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import id.desa.anjungan.provisioning.enrol.FleetHttp.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// Enrolling by a code that somebody typed. It says nothing of the server's key, so the server proves first that it
/// knows the code, bound to the key it shows; only then the code is sent.
record ByCode(EnrolmentGround ground) {
    /// @param serverKey what it showed, where no public authority vouches for it
    /// @param undated whether one may vouch for it, but not at the time that the clock here shows
    private record Greeted(FleetHttp http, Optional<String> serverKey, Reply<Greeting> said, boolean undated) {
        /// Where it has the word of an authority it proves the code over no key, so that the key it showed says
        /// nothing.
        Trouble unproven(Greeting greeting) {
            if (greeting.proofs().isEmpty()) {
                return Trouble.EXPIRED;
            }
            return undated ? Trouble.CLOCK_WRONG : Trouble.CODE_WRONG;
        }
    }

    EnrolmentOutcome run(URI village, ShortCode code, Consumer<EnrolmentStep> progress) throws IOException {
        progress.accept(EnrolmentStep.READ);
        var nonce = ground.nonce();
        var greeted = greeted(village, nonce);
        return switch (greeted.said()) {
            case Reply.No<Greeting>(var why) -> new Failed(why);
            case Reply.Answer<Greeting>(var said, var _)
            when !said.knows(code, nonce, greeted.serverKey()) -> new Failed(greeted.unproven(said));
            case Reply.Answer<Greeting> _ -> ask(greeted, code, progress);
        };
    }

    private Greeted greeted(URI village, String nonce) {
        var vouched = greet(village, Optional.empty(), nonce, false);
        var undated = failedBy(vouched, Trouble.CLOCK_WRONG);
        return undated || failedBy(vouched, Trouble.OTHER_SERVER)
                ? greet(village, FleetHttp.shownKey(village, ground.limit()), nonce, undated)
                : vouched;
    }

    private Greeted greet(URI village, Optional<String> serverKey, String nonce, boolean undated) {
        var http = new FleetHttp(village, serverKey, ground.limit(), ground.clock());
        return new Greeted(http, serverKey, http.greet(new Greeting.Request(nonce)), undated);
    }

    private static boolean failedBy(Greeted greeted, Trouble trouble) {
        return greeted.said().equals(new Reply.No<Greeting>(trouble));
    }

    private EnrolmentOutcome ask(Greeted greeted, ShortCode code, Consumer<EnrolmentStep> progress) throws IOException {
        var key = ground.folder().begin("code").key();
        progress.accept(EnrolmentStep.KEY_MADE);
        var request = EnrolmentRequest.byCode(code.letters(), EnrolmentProof.sign(key, code.letters()));
        progress.accept(EnrolmentStep.ASKING);
        return switch (greeted.http().enrol(request)) {
            case Reply.No<Enrolled>(var why) -> new Failed(why);
            case Reply.Answer<Enrolled> answer ->
                new Admission(ground)
                        .of(
                                new Asking(key, request, Optional.empty(), Optional.empty(), greeted.serverKey()),
                                answer,
                                greeted.http(),
                                progress);
        };
    }
}
