/// The one way every sheet goes to paper: ports the session asks, and behind them the ledger and the pipeline.
@NullMarked
package id.desa.anjungan.kiosk.print;

import org.jspecify.annotations.NullMarked;
