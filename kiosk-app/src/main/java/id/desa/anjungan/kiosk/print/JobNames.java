package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.PrintRef;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Makes job names that say nothing: `anj-` and 16 random hex digits.
public final class JobNames implements Supplier<PrintRef> {
    private final RandomGenerator random;

    public JobNames(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public PrintRef get() {
        return new PrintRef("anj-" + HexFormat.of().toHexDigits(random.nextLong()));
    }
}
