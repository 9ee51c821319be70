package id.desa.anjungan.village.web;

import id.desa.anjungan.village.letter.VillageCrest;
import id.desa.anjungan.village.secret.Keyed;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// `/lambang`. A village edits the file, so it is asked for at each page; and an SVG may hold a script, so
/// whoever opens it by itself gets a picture in a sandbox.
final class CrestPicture {
    static final String PATH = "/lambang";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final VillageCrest crest;

    CrestPicture(VillageCrest crest) {
        this.crest = crest;
    }

    void serve(ServerRequest request, ServerResponse response) {
        var picture = crest.picture();
        var etag = '"' + Keyed.base64(Keyed.sha256(picture.bytes())).substring(0, 22) + '"';
        response.header(HeaderNames.CACHE_CONTROL, "public, no-cache")
                .header(HeaderNames.ETAG, etag)
                .header(HeaderNames.create("Content-Security-Policy"), POLICY);
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(etag::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, picture.mediaType()).send(picture.bytes());
    }
}
