/// The village's settings on this machine: who may send them, and what is in force.
@NullMarked
package id.desa.anjungan.provisioning.settings;

import org.jspecify.annotations.NullMarked;
