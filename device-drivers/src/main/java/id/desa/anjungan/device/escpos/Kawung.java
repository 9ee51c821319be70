package id.desa.anjungan.device.escpos;

/// A strip of the kawung motif: four palm seeds round each centre, drawn by their ellipses so that it is crisp at any
/// width.
final class Kawung {
    private static final int TILE = 48;
    private static final double SEED_AT = 0.62;
    private static final double HALF_DIAGONAL = Math.sqrt(0.5);

    private Kawung() {}

    /// As many whole tiles as fit, centred.
    static Raster strip(int width) {
        var raster = new Raster(width, TILE);
        var margin = width % TILE / 2;
        for (var y = 0; y < TILE; y++) {
            for (var x = 0; x < width - width % TILE; x++) {
                if (isInk(centred(x % TILE), centred(y))) {
                    raster.black(margin + x, y);
                }
            }
        }
        return raster;
    }

    /// The upper half of one tile; turned upside down it is the lower one.
    static Raster upperHalf() {
        var raster = new Raster(TILE, TILE / 2);
        for (var y = 0; y < raster.height(); y++) {
            for (var x = 0; x < TILE; x++) {
                if (isInk(centred(x), centred(y))) {
                    raster.black(x, y);
                }
            }
        }
        return raster;
    }

    /// -1 to 1 across a tile.
    private static double centred(int dot) {
        return (dot + 0.5) / TILE * 2 - 1;
    }

    private static boolean isInk(double x, double y) {
        var along = (Math.abs(x) + Math.abs(y)) * HALF_DIAGONAL - SEED_AT;
        var across = (Math.abs(x) - Math.abs(y)) * HALF_DIAGONAL;
        var seed = isInside(along, across, 0.50, 0.29) && !isInside(along, across, 0.40, 0.20);
        var heart = isInside(along, across, 0.20, 0.07);
        var knot = Math.hypot(x, y) < 0.09;
        var bud = Math.abs(x) + Math.abs(1 - Math.abs(y)) < 0.13 || Math.abs(y) + Math.abs(1 - Math.abs(x)) < 0.13;
        return seed || heart || knot || bud;
    }

    private static boolean isInside(double along, double across, double length, double breadth) {
        return along * along / (length * length) + across * across / (breadth * breadth) < 1;
    }
}
