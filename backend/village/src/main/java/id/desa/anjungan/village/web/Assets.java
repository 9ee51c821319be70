package id.desa.anjungan.village.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Style sheet, scripts, pictures and fonts, read once. Their address carries a version, so browsers keep them for
/// good.
final class Assets {
    private static final List<String> NAMES = List.of(
            "anjungan.css",
            "icons.svg",
            "jakarta-500.woff2",
            "jakarta-600.woff2",
            "jakarta-700.woff2",
            "jakarta-800.woff2",
            "kawung.svg",
            "office.js",
            "verify.js");

    private final Map<String, byte[]> files;
    private final String version;

    private Assets(Map<String, byte[]> files, String version) {
        this.files = files;
        this.version = version;
    }

    static Assets load() {
        var files = new HashMap<String, byte[]>();
        var sum = new CRC32();
        for (var name : NAMES) {
            var bytes = read("assets/" + name);
            sum.update(bytes);
            files.put(name, bytes);
        }
        return new Assets(Map.copyOf(files), Long.toHexString(sum.getValue()));
    }

    /// The folder all assets are asked from, such as `/aset/1a2b3c4d/`.
    String folder() {
        return "/aset/" + version + "/";
    }

    void serve(ServerRequest request, ServerResponse response) {
        var bytes = files.get(request.path().pathParameters().get("name"));
        if (bytes == null) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        var name = request.path().pathParameters().get("name");
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HeaderNames.CONTENT_TYPE, type(name))
                .send(bytes);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
