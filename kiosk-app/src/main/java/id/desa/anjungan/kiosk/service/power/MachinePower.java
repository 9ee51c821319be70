package id.desa.anjungan.kiosk.service.power;

/// Off, and on again. Blocks until what is under way is finished; whoever calls may not live to hear the answer.
public interface MachinePower {
    /// @return false where the machine would not
    boolean now(PowerKind kind);
}
