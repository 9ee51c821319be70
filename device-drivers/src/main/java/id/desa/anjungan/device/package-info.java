/// Ports of the kiosk's devices and the words they share: IPP `printer-state-reasons` for both printer kinds. Drivers
/// and simulators live in the packages below; `catalog.DeviceCatalog` finds them by URI.
@NullMarked
package id.desa.anjungan.device;

import org.jspecify.annotations.NullMarked;
