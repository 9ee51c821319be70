package id.desa.anjungan.kiosk.service.glass;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where a spot goes: `x' = a*x + b*y + c`, `y' = d*x + e*y + f`, which is how libinput writes a calibration.
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    /// A quarter turn clockwise of everything on the glass, so many times.
    public static Affine turned(int degrees) {
        return switch (Math.floorMod(degrees, 360)) {
            case 90 -> new Affine(0, -1, 1, 1, 0, 0);
            case 180 -> new Affine(-1, 0, 1, 0, -1, 1);
            case 270 -> new Affine(0, 1, 0, -1, 0, 1);
            default -> IDENTITY;
        };
    }

    /// Left becomes right.
    public static Affine mirrored() {
        return new Affine(-1, 0, 1, 0, 1, 0);
    }

    public static Affine of(List<Double> six) {
        return new Affine(six.get(0), six.get(1), six.get(2), six.get(3), six.get(4), six.get(5));
    }

    public List<Double> numbers() {
        return List.of(a, b, c, d, e, f);
    }

    /// As the settings and the display's units write it, such as `1 0 0 0 1 0`.
    public String words() {
        return numbers().stream()
                .map(number -> String.format(Locale.ROOT, "%.5f", number + 0.0)
                        .replaceFirst("\\.?0+$", "")
                        .replaceFirst("^-0$", "0"))
                .collect(Collectors.joining(" "));
    }

    public Spot to(Spot from) {
        return new Spot(a * from.x() + b * from.y() + c, d * from.x() + e * from.y() + f);
    }

    /// First the other, then this.
    public Affine after(Affine first) {
        return new Affine(
                a * first.a + b * first.d,
                a * first.b + b * first.e,
                a * first.c + b * first.f + c,
                d * first.a + e * first.d,
                d * first.b + e * first.e,
                d * first.c + e * first.f + f);
    }

    double area() {
        return a * e - b * d;
    }

    /// The way back; only for one that is not flat.
    Affine inverse() {
        var area = area();
        var ia = e / area;
        var ib = -b / area;
        var id = -d / area;
        var ie = a / area;
        return new Affine(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f));
    }

    /// How far it leaves turning and stretching to itself: 0 for one that only shifts.
    double strangeness() {
        return Math.max(Math.max(Math.abs(a - 1), Math.abs(e - 1)), Math.max(Math.abs(b), Math.abs(d)));
    }
}
