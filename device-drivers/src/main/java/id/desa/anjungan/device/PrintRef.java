package id.desa.anjungan.device;

/// The opaque name of a job: the only thing a spooler, a log or a printer's panel ever sees of it.
public record PrintRef(String name) {
    public PrintRef {
        if (!name.matches("[A-Za-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a job name is 1 to 40 letters, digits and dashes");
        }
    }
}
