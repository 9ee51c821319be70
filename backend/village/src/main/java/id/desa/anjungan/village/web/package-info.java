/// The officer's and the kades's pages, and the page that verifies a letter: server-rendered HTML, one style sheet.
@NullMarked
package id.desa.anjungan.village.web;

import org.jspecify.annotations.NullMarked;
