package id.desa.anjungan.kiosk.village;

import okhttp3.Headers;

/// What came over the wire: a whole answer, or none that can be used.
sealed interface Reply {
    record Received(int status, Headers headers, byte[] body) implements Reply {
        String contentType() {
            var type = headers.get("Content-Type");
            return type == null ? "" : type.replaceFirst(";.*", "").strip();
        }

        @Override
        public String toString() {
            return "Received[" + status + "]";
        }
    }

    record Failed(Answer.Fault fault) implements Reply {}
}
