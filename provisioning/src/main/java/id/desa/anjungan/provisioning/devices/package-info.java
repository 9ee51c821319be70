/// The devices of one kiosk: from its settings to their drivers, and what else hangs on the machine.
@NullMarked
package id.desa.anjungan.provisioning.devices;

import org.jspecify.annotations.NullMarked;
