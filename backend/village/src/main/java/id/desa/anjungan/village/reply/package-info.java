/// What the village's services answer: the thing asked for, or a refusal the contract knows.
@NullMarked
package id.desa.anjungan.village.reply;

import org.jspecify.annotations.NullMarked;
