package id.desa.anjungan.kiosk.village;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import okhttp3.Response;

/// Whether an answer is the answer to this very call. HTTP/1.1 tells by order alone: a server or a proxy that answers
/// twice, or out of order, would otherwise hand one resident's data to the next. A village that names the calls it
/// answers must go on doing so.
final class OwnAnswer {
    static final String CALL_ID = "Call-Id";
    private final AtomicBoolean named = new AtomicBoolean();

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /// @throws IOException where it is another call's; its connection is worth nothing any more
    void check(Request request, Response response) throws IOException {
        var answered = response.header(CALL_ID);
        if (answered == null) {
            if (named.get() && response.isSuccessful()) {
                throw new IOException("an answer to nobody");
            }
            return;
        }
        named.set(true);
        if (!answered.equals(request.header(CALL_ID))) {
            throw new IOException("an answer to another call");
        }
    }
}
