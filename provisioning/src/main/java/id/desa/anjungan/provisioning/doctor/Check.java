package id.desa.anjungan.provisioning.doctor;

import java.util.List;

/// One thing that is looked at. Changes nothing, and may block for some seconds.
public interface Check {
    /// Such as `disk`.
    String name();

    /// What was found, good or bad; never personal, never a secret.
    List<Symptom> look() throws InterruptedException;
}
