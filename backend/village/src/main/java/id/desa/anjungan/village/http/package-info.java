/// The HTTP server: sizes, times, headers, problem documents. What it serves are [HttpFeature]s.
@NullMarked
package id.desa.anjungan.village.http;

import org.jspecify.annotations.NullMarked;
