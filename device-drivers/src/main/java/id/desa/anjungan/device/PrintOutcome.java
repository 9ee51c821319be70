package id.desa.anjungan.device;

/// What became of a job.
public sealed interface PrintOutcome {
    /// The printer took it, with that much proof.
    record Printed(Evidence evidence) implements PrintOutcome {}

    /// No sheet came out and none will.
    record NotPrinted(PrinterStatus because) implements PrintOutcome {}

    /// Bytes were sent and the answer is missing: paper may be out. Ask a person; never retry silently.
    record Uncertain(PrinterStatus because) implements PrintOutcome {}

    /// How it is known. TRANSMITTED, all bytes were taken, is not paper; the others are.
    enum Evidence {
        COUNTER(true),
        PROCESS_ID(true),
        PERSON(true),
        TRANSMITTED(false);

        private final boolean paper;

        Evidence(boolean paper) {
            this.paper = paper;
        }

        public boolean isPaper() {
            return paper;
        }
    }
}
