package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.proof.ProofHeader;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;

/// What came over the wire: a whole answer, or none that can be used.
sealed interface Reply {
    record Received(int status, Headers headers, byte[] body, CallTime took) implements Reply {
        String contentType() {
            var type = headers.get("Content-Type");
            return type == null ? "" : type.replaceFirst(";.*", "").strip();
        }

        /// The village's clock when it answered, in whole seconds; nobody else's, and no proxy's.
        Optional<Instant> date() {
            return headers.get(ProofHeader.NONCE) == null
                    ? Optional.empty()
                    : Optional.ofNullable(headers.getDate("Date")).map(Date::toInstant);
        }

        @Override
        public String toString() {
            return "Received[" + status + "]";
        }
    }

    record Failed(Answer.Fault fault) implements Reply {}
}
