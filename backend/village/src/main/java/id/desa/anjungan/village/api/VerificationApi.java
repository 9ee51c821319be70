package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.Verification;
import id.desa.anjungan.village.secret.Keyed;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// The two routes anybody may ask: which keys verify, which letters are no longer good.
public final class VerificationApi implements HttpFeature {
    private final Verification verification;

    public VerificationApi(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get(
                        "/village/v1/verification/keys",
                        open(() -> verification.keys().getBytes(StandardCharsets.UTF_8)))
                .get(
                        "/village/v1/verification/revocations",
                        open(() -> ContractJson.mapper().writeValueAsBytes(verification.revocations())));
    }

    private static Handler open(Supplier<byte[]> json) {
        return (request, response) -> {
            var body = json.get();
            var etag = '"' + Keyed.base64(Keyed.sha256(body)).substring(0, 22) + '"';
            var known = Optional.ofNullable(KioskRoute.headers(request).get("if-none-match"));
            KioskRoute.answer(response, new Reply.Given<>(Outcome.kept(body, etag, known)));
        };
    }
}
