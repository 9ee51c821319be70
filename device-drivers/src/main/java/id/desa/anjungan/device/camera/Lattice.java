package id.desa.anjungan.device.camera;

/// Where each module of a code lies in the frame: in perspective through the centres of its three finder patterns, and
/// bent by polynomials of second and third order where the paper is.
///
/// Its numbers: x, y of the three centres (0 to 5), how far away the second and third are beside the first (6, 7), then
/// the bends in modules (x and y of u², uv, v², u³, u²v, uv², v³ where u and v go from -1 to 1).
record Lattice(int size, double[] numbers) {
    static final int FLAT = 8;
    static final int BENT = FLAT + 6;
    static final int ALL = BENT + 8;
    /// From the edge to the centre of a finder pattern, in modules.
    private static final double INSET = 3.5;

    static Lattice of(int size, Finder corner, Finder right, Finder below, double farRight, double farBelow) {
        var numbers = new double[ALL];
        numbers[0] = corner.x();
        numbers[1] = corner.y();
        numbers[2] = right.x();
        numbers[3] = right.y();
        numbers[4] = below.x();
        numbers[5] = below.y();
        numbers[6] = farRight;
        numbers[7] = farBelow;
        return new Lattice(size, numbers);
    }

    Lattice with(int index, double number) {
        var other = numbers.clone();
        other[index] = number;
        return new Lattice(size, other);
    }

    /// How many pixels a module is wide, about.
    double pitch() {
        var wide = Math.hypot(numbers[2] - numbers[0], numbers[3] - numbers[1]);
        var high = Math.hypot(numbers[4] - numbers[0], numbers[5] - numbers[1]);
        return Math.min(wide, high) / (size - 2 * INSET);
    }

    /// Frame coordinates of a place in modules from the code's upper left corner.
    void place(double column, double row, double[] xy) {
        var u = 2 * column / size - 1;
        var v = 2 * row / size - 1;
        var bentColumn = column + bend(u, v, 0);
        var bentRow = row + bend(u, v, 1);
        var span = size - 2 * INSET;
        var a = (bentColumn - INSET) / span;
        var b = (bentRow - INSET) / span;
        var first = 1 - a - b;
        var second = a * numbers[6];
        var third = b * numbers[7];
        var far = first + second + third;
        xy[0] = (first * numbers[0] + second * numbers[2] + third * numbers[4]) / far;
        xy[1] = (first * numbers[1] + second * numbers[3] + third * numbers[5]) / far;
    }

    private double bend(double u, double v, int axis) {
        return numbers[8 + axis] * (u * u)
                + numbers[10 + axis] * (u * v)
                + numbers[12 + axis] * (v * v)
                + numbers[14 + axis] * (u * u * u)
                + numbers[16 + axis] * (u * u * v)
                + numbers[18 + axis] * (u * v * v)
                + numbers[20 + axis] * (v * v * v);
    }
}
