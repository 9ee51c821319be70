/// A real kiosk in a process of its own, with a real village, a real `cupsd` and CUPS' virtual printer around it, that
/// is killed with `kill -9` at any moment of its work, again and again. [KilledKiosk] is the kiosk: everything but the
/// drawing, which holds nothing that has to survive. [KillRun] kills it, sends the residents back to it, and counts the
/// sheets.
@NullMarked
package id.desa.anjungan.bench.kill;

import org.jspecify.annotations.NullMarked;
