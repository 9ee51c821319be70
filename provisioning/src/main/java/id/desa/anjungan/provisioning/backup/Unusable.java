package id.desa.anjungan.provisioning.backup;

import java.io.IOException;

/// What was given is no backup that can be used here. It never leaves this package: callers get a [Refused].
final class Unusable extends IOException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    Unusable(Refusal refusal) {
        this(refusal, "");
    }

    Unusable(Refusal refusal, String detail) {
        super(refusal.name() + " " + detail);
        this.refusal = refusal;
        this.detail = detail;
    }

    private final String detail;

    Refused refused() {
        return new Refused(refusal, detail);
    }
}
