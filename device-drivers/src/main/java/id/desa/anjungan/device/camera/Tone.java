package id.desa.anjungan.device.camera;

/// How light is weighed before it is compared: one of 256 values for each of 256.
enum Tone {
    AS_IT_IS,
    /// As the eye sees: what lies in a shadow has the same contrast as what does not.
    LOGARITHMIC,
    /// Light modules on dark ground become dark ones on light.
    NEGATIVE;

    /// Below this, light is the sensor's own noise.
    private static final double FLOOR = 8;

    private int of(int value) {
        return switch (this) {
            case AS_IT_IS -> value;
            case LOGARITHMIC -> (int) Math.round(255 * Math.log1p(value / FLOOR) / Math.log1p(255 / FLOOR));
            case NEGATIVE -> 255 - value;
        };
    }

    Grey of(Grey grey) {
        if (this == AS_IT_IS) {
            return grey;
        }
        var table = new byte[256];
        for (var value = 0; value < table.length; value++) {
            table[value] = (byte) of(value);
        }
        var values = grey.values();
        var out = new byte[values.length];
        for (var i = 0; i < out.length; i++) {
            out[i] = table[values[i] & 0xFF];
        }
        return new Grey(grey.width(), grey.height(), out, grey.left(), grey.top(), grey.scale());
    }
}
