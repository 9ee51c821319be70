package id.desa.anjungan.kiosk.service.glass;

/// A place on the glass, 0 to 1 from left to right and from top to bottom.
public record Spot(double x, double y) {
    double distanceTo(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
