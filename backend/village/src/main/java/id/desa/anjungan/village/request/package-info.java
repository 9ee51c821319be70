/// Requests and what officers do with them, by the rules of the office.
@NullMarked
package id.desa.anjungan.village.request;

import org.jspecify.annotations.NullMarked;
