package id.desa.anjungan.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a finger lands, as libinput's calibration matrix: `x' = a*x + b*y + c`, `y' = d*x + e*y + f`, with 0..1 across
/// the panel.
public record TouchMatrix(List<Double> numbers) {
    public static final TouchMatrix IDENTITY = new TouchMatrix(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0));
    private static final int SIX = 6;
    private static final double LARGEST = 4;
    private static final double FLAT = 0.05;

    public TouchMatrix {
        numbers = List.copyOf(numbers);
        if (numbers.size() != SIX) {
            throw new IllegalArgumentException("not six numbers");
        }
    }

    /// Six numbers that leave every spot of the panel reachable; a flat or huge one would lock everybody out.
    static Optional<TouchMatrix> read(String text) {
        var numbers = new ArrayList<Double>();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!word.matches("-?[0-9]{1,2}(?:\\.[0-9]{1,9})?")) {
                return Optional.empty();
            }
            numbers.add(Double.parseDouble(word));
        }
        return numbers.size() == SIX && usable(numbers) ? Optional.of(new TouchMatrix(numbers)) : Optional.empty();
    }

    private static boolean usable(List<Double> it) {
        var area = it.get(0) * it.get(4) - it.get(1) * it.get(3);
        return it.stream().allMatch(number -> Math.abs(number) <= LARGEST) && Math.abs(area) >= FLAT;
    }

    /// As it is written in settings and given to libinput.
    @Override
    public String toString() {
        return numbers.stream().map(TouchMatrix::brief).collect(Collectors.joining(" "));
    }

    private static String brief(double number) {
        return BigDecimal.valueOf(number)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
