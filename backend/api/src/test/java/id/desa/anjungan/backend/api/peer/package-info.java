/// What stands around a kiosk and its village where they speak over a real network: who certifies a server, and a clock
/// that is wrong. For tests of several modules.
@NullMarked
package id.desa.anjungan.backend.api.peer;

import org.jspecify.annotations.NullMarked;
