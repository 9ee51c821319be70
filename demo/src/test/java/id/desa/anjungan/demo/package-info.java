@NullMarked
package id.desa.anjungan.demo;

import org.jspecify.annotations.NullMarked;
