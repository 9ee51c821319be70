package id.desa.anjungan.provisioning.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A folder on any WebDAV server (RFC 4918), such as nginx, Apache or Nextcloud: `PUT` under a passing name, `GET` to
/// see that the server has it, `MOVE` to its own name. The server thins by itself; it could not open anything.
public final class BackupServer implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final HttpClient client;
    private final URI folder;
    private final Optional<String> authorization;

    /// @param address of the folder
    /// @param credential `name:password`, where the server wants one
    public BackupServer(URI address, Optional<String> credential) {
        this.client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        this.folder = URI.create(address.toString().replaceFirst("/*$", "/"));
        this.authorization = credential.map(text ->
                "Basic " + Base64.getEncoder().encodeToString(text.strip().getBytes(StandardCharsets.UTF_8)));
    }

    /// For people: without a password or a path.
    String place() {
        return folder.getScheme() + "://" + folder.getHost();
    }

    void put(String name, Path file, String sha256) throws IOException {
        var passing = folder.resolve(name + ".part");
        try {
            demand(send(to(passing).PUT(BodyPublishers.ofFile(file)), BodyHandlers.discarding()));
            if (!hash(passing).equals(sha256)) {
                throw new Unusable(Refusal.SERVER_REFUSED, "gave back something else");
            }
            var move = to(passing)
                    .header("Destination", folder.resolve(name).toString())
                    .header("Overwrite", "T")
                    .method("MOVE", BodyPublishers.noBody());
            demand(send(move, BodyHandlers.discarding()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unusable(Refusal.SERVER_REFUSED, "stopped");
        }
    }

    private String hash(URI passing) throws IOException, InterruptedException {
        var answer = send(to(passing).GET(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body();
                var digesting = new DigestInputStream(body, BackupWriter.sha256())) {
            demand(answer);
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private HttpRequest.Builder to(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(LONGEST);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }

    private static void demand(HttpResponse<?> answer) throws Unusable {
        if (answer.statusCode() / 100 != 2) {
            throw new Unusable(Refusal.SERVER_REFUSED, "HTTP " + answer.statusCode());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
