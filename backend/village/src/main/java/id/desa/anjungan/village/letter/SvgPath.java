package id.desa.anjungan.village.letter;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path language of SVG 1.1, section 8.3, without arcs: M L H V C Q Z and their relative small letters.
final class SvgPath {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double();
    private boolean more;

    SvgPath(String d) {
        tokens = TOKEN.matcher(d);
        more = tokens.find();
    }

    Path2D path() {
        var command = ' ';
        while (more) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                command = tokens.group().charAt(0);
                more = tokens.find();
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l'; // further pairs after a move are lines
            }
            step(command);
        }
        return path;
    }

    private void step(char command) {
        var relative = Character.isLowerCase(command);
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                var p = points(1, relative);
                path.moveTo(p[0], p[1]);
            }
            case 'L' -> line(points(1, relative));
            case 'H' ->
                line(new double[] {
                    number() + (relative ? current().getX() : 0), current().getY()
                });
            case 'V' ->
                line(new double[] {
                    current().getX(), number() + (relative ? current().getY() : 0)
                });
            case 'Q' -> {
                var p = points(2, relative);
                path.quadTo(p[0], p[1], p[2], p[3]);
            }
            case 'C' -> {
                var p = points(3, relative);
                path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
            }
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("perintah path tidak dikenal: " + command);
        }
    }

    private void line(double[] to) {
        path.lineTo(to[0], to[1]);
    }

    private Point2D current() {
        return Optional.ofNullable(path.getCurrentPoint()).orElseGet(Point2D.Double::new);
    }

    private double[] points(int count, boolean relative) {
        var from = relative ? current() : new Point2D.Double();
        var all = new double[2 * count];
        for (var i = 0; i < all.length; i += 2) {
            all[i] = from.getX() + number();
            all[i + 1] = from.getY() + number();
        }
        return all;
    }

    private double number() {
        if (!more) {
            throw new IllegalArgumentException("path berhenti di tengah");
        }
        var value = Double.parseDouble(tokens.group());
        more = tokens.find();
        return value;
    }
}
