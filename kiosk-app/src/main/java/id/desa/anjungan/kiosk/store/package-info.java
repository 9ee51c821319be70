/// What must survive a power cut: the print ledger, the outbox, the time floor and kept answers, in one SQLite file.
/// It holds opaque ids and states; nothing that names a person.
@NullMarked
package id.desa.anjungan.kiosk.store;

import org.jspecify.annotations.NullMarked;
