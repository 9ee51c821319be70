/// Newer versions of the program: when they may be put in, and how the last one went. What puts them in is a root
/// helper of its own (`anjungan-update`), which must outlive the program it replaces.
@NullMarked
package id.desa.anjungan.provisioning.update;

import org.jspecify.annotations.NullMarked;
