package id.desa.anjungan.demo.link;

/// Where in the next exchange the line breaks, and how.
///
/// @param in whether in the question or in the answer
public record Cut(Direction in, At at, How how) {
    /// How much of the message still gets through.
    public enum At {
        /// Nothing: a question the village never hears, or an answer given and lost whole.
        START,
        /// Part of the first line and the headers.
        HEAD,
        /// The headers and half of the body.
        BODY
    }

    public enum How {
        /// RST: the connection is gone at once, for both.
        RESET,
        /// FIN, both ways.
        CLOSE,
        /// Nobody is told: the connection looks alive, and nothing comes through any more.
        SILENCE
    }
}
