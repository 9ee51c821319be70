/// The reference village backend: [Village] is the one place where its parts meet.
@NullMarked
package id.desa.anjungan.village;

import org.jspecify.annotations.NullMarked;
