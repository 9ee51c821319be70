package id.desa.anjungan.village.api;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.proof.SignedDirectory;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.DirectoryShelf;
import id.desa.anjungan.village.request.Verification;
import id.desa.anjungan.village.secret.Keyed;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// The routes anybody may ask: which keys verify, which letters are no longer good, here and
/// in the other villages.
public final class VerificationApi implements HttpFeature {
    private final Verification verification;
    private final DirectoryShelf directory;

    public VerificationApi(Verification verification, DirectoryShelf directory) {
        this.verification = verification;
        this.directory = directory;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.get(
                        "/village/v1/verification/keys",
                        open(() -> verification.keys().getBytes(StandardCharsets.UTF_8)))
                .get(
                        "/village/v1/verification/revocations",
                        open(() -> ContractJson.mapper().writeValueAsBytes(verification.revocations())))
                .get("/village/v1/verification/directory", this::directory);
    }

    private void directory(ServerRequest request, ServerResponse response) {
        send(
                request,
                response,
                directory
                        .newest()
                        .map(jws -> kept(SignedDirectory.MEDIA_TYPE, jws.getBytes(StandardCharsets.US_ASCII), request))
                        .orElseGet(Refusal.NOT_FOUND::reply));
    }

    private static Handler open(Supplier<byte[]> json) {
        return (request, response) -> send(request, response, kept("application/json", json.get(), request));
    }

    private static void send(ServerRequest request, ServerResponse response, Reply<Outcome> reply) {
        KioskRoute.named(KioskRoute.headers(request), response);
        KioskRoute.answer(response, reply);
    }

    private static Reply<Outcome> kept(String type, byte[] body, ServerRequest request) {
        var etag = '"' + Keyed.base64(Keyed.sha256(body)).substring(0, 22) + '"';
        var known = Optional.ofNullable(KioskRoute.headers(request).get("if-none-match"));
        return new Reply.Given<>(Outcome.kept(type, body, etag, known));
    }
}
