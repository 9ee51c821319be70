package id.desa.anjungan.provisioning.enrol;

/// How far an enrolment is, for who watches.
public enum EnrolmentStep {
    READ,
    KEY_MADE,
    ASKING,
    CHECKING,
    WRITING
}
