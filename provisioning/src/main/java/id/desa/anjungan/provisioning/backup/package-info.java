/// Copies of what a dead machine would take with it, sealed to a key that lies in the village's safe, and the way back.
/// The format is told in `docs/backup.md`.
@NullMarked
package id.desa.anjungan.provisioning.backup;

import org.jspecify.annotations.NullMarked;
