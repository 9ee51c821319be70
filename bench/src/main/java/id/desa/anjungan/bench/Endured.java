package id.desa.anjungan.bench;

import id.desa.anjungan.device.Device;

/// A device to be worn out.
///
/// @param ledger what it must tell and told
record Endured(String name, Device device, Ledger ledger, Cycle cycle) {
    /// One use of it.
    @FunctionalInterface
    interface Cycle {
        /// @param faulty whether it goes away and comes back meanwhile
        void run(int number, boolean faulty);
    }
}
