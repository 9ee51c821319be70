package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.proof.SignedDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One call to the village before it is proved and sent.
///
/// @param path segments behind the address of the server, not yet encoded
/// @param body JSON; empty for none
/// @param safe whether sending it twice does no more than sending it once
record Ask(
        String method,
        List<String> path,
        Optional<String> token,
        Optional<byte[]> body,
        Map<String, String> headers,
        boolean safe,
        Expect expect) {
    /// What may come back, and at most how much of it.
    enum Expect {
        JSON("application/json", 1_000_000),
        PDF("application/pdf", 12_000_000),
        JOSE(SignedDirectory.MEDIA_TYPE, SignedDirectory.MAX_LENGTH),
        NOTHING("", 0);

        private static final Duration LONGEST_DOCUMENT = Duration.ofSeconds(60);

        private final String contentType;
        private final int maxBytes;

        Expect(String contentType, int maxBytes) {
            this.contentType = contentType;
            this.maxBytes = maxBytes;
        }

        String contentType() {
            return contentType;
        }

        int maxBytes() {
            return maxBytes;
        }

        /// A document goes on as long as it flows: over the slowest of links it needs longer than any answer.
        Duration limit(Duration ofAnAnswer) {
            return this == PDF && ofAnAnswer.compareTo(LONGEST_DOCUMENT) < 0 ? LONGEST_DOCUMENT : ofAnAnswer;
        }
    }

    static Ask get(String... path) {
        return new Ask("GET", village(path), Optional.empty(), Optional.empty(), Map.of(), true, Expect.JSON);
    }

    static Ask delete(String... path) {
        return new Ask("DELETE", village(path), Optional.empty(), Optional.empty(), Map.of(), true, Expect.NOTHING);
    }

    static Ask post(String... path) {
        return new Ask("POST", village(path), Optional.empty(), Optional.empty(), Map.of(), false, Expect.JSON);
    }

    /// The newest settings of this kiosk.
    static Ask settings() {
        return new Ask("GET", fleet("settings"), Optional.empty(), Optional.empty(), Map.of(), true, Expect.JOSE);
    }

    /// Something told to the fleet, which twice is once.
    static Ask tell(byte[] json, String... path) {
        return new Ask("POST", fleet(path), Optional.empty(), Optional.of(json), Map.of(), true, Expect.NOTHING);
    }

    /// The service pass behind a code, which is taken once.
    static Ask servicePass(byte[] json) {
        return new Ask(
                "POST", fleet("service-passes"), Optional.empty(), Optional.of(json), Map.of(), false, Expect.JSON);
    }

    private static List<String> village(String... path) {
        return Stream.concat(Stream.of("village", "v1"), Stream.of(path)).toList();
    }

    private static List<String> fleet(String... path) {
        return Stream.concat(Stream.of("fleet", "v1"), Stream.of(path)).toList();
    }

    Ask as(String resident) {
        return new Ask(method, path, Optional.of(resident), body, headers, safe, expect);
    }

    Ask with(byte[] json) {
        return new Ask(method, path, token, Optional.of(json), headers, safe, expect);
    }

    Ask header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Ask(method, path, token, body, Map.copyOf(more), safe, expect);
    }

    /// Done once for this key, however often it is sent.
    Ask once(UUID key) {
        return header("Idempotency-Key", key.toString()).twiceIsOnce();
    }

    Ask twiceIsOnce() {
        return new Ask(method, path, token, body, headers, true, expect);
    }

    Ask expecting(Expect other) {
        return new Ask(method, path, token, body, headers, safe, other);
    }

    /// Whether the village has next to nothing to do for it, so that the wait for it is the line's.
    boolean isLight() {
        return method.equals("GET") && expect == Expect.JSON;
    }

    @Override
    public String toString() {
        return "Ask[" + method + "]"; // the path may hold ids, the rest secrets
    }
}
