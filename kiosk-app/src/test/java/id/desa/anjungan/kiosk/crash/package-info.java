/// Power cuts without a plug to pull. A [Workflow] runs over the real store in a child of its own under `strace`, which
/// writes down every act that reaches the disk ([StraceLog]) together with what printer and village did meanwhile
/// ([World] leaves marks in the same log, so that there is one order of all). [Disk] plays a part of that back and
/// builds what POSIX allows a disk to hold if the power goes just there: any part of what was written since a file was
/// last synced, torn at sectors of 512 bytes, and names that were made, moved or removed and not synced yet either way.
/// [Aftermath] opens such a disk with the real store and the real recovery, lets the residents come back, and names
/// every promise that broke.
///
/// To cut a further workflow, write a [Workflow] and add it to [Workflows].
@NullMarked
package id.desa.anjungan.kiosk.crash;

import org.jspecify.annotations.NullMarked;
