package id.desa.anjungan.provisioning.backup;

/// Stops the program whose folder is about to change. Asked once, when nothing is left that could be refused but what
/// the program itself has done meanwhile: until then it serves.
@FunctionalInterface
public interface Standstill {
    /// @return whether it runs no more
    boolean isReached();
}
