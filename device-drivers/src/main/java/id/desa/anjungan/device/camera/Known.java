package id.desa.anjungan.device.camera;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/// The modules of a QR code of one size that are the same whatever it says: finder, timing and alignment patterns and
/// the quiet zone beside them. In groups that lie close together, so that each may have its own light.
///
/// @param groups each a list of modules
record Known(int size, List<Module[]> groups) {
    private static final int TIMING_CHUNK = 10;

    /// @param dark what it is in every code of that size
    record Module(int column, int row, boolean dark) {}

    Known {
        groups = List.copyOf(groups);
    }

    /// @param size modules from edge to edge: 21, 25, ... 177
    static Known of(int size) {
        var groups = new ArrayList<Module[]>();
        groups.add(finder(0, 0));
        groups.add(finder(size - 7, 0));
        groups.add(finder(0, size - 7));
        timing(groups, size, true);
        timing(groups, size, false);
        alignments(groups, size);
        return new Known(size, groups);
    }

    private static Module[] finder(int left, int top) {
        var modules = new ArrayList<Module>();
        for (var row = -1; row <= 7; row++) {
            for (var column = -1; column <= 7; column++) {
                var ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
                modules.add(new Module(left + column, top + row, ring != 2 && ring != 4));
            }
        }
        return modules.toArray(Module[]::new);
    }

    private static void timing(List<Module[]> groups, int size, boolean across) {
        for (var from = 8; from < size - 8; from += TIMING_CHUNK) {
            var modules = new ArrayList<Module>();
            for (var i = from; i < Math.min(size - 8, from + TIMING_CHUNK); i++) {
                modules.add(across ? new Module(i, 6, i % 2 == 0) : new Module(6, i, i % 2 == 0));
            }
            groups.add(modules.toArray(Module[]::new));
        }
    }

    private static void alignments(List<Module[]> groups, int size) {
        var centres = Version.getVersionForNumber((size - 17) / 4).getAlignmentPatternCenters();
        for (var row : centres) {
            for (var column : centres) {
                var left = column < 8;
                var top = row < 8;
                var right = column > size - 9;
                var bottom = row > size - 9;
                if (!(left && top) && !(right && top) && !(left && bottom)) {
                    groups.add(alignment(column, row));
                }
            }
        }
    }

    private static Module[] alignment(int centreColumn, int centreRow) {
        var modules = new ArrayList<Module>();
        for (var row = -2; row <= 2; row++) {
            for (var column = -2; column <= 2; column++) {
                var ring = Math.max(Math.abs(column), Math.abs(row));
                modules.add(new Module(centreColumn + column, centreRow + row, ring != 1));
            }
        }
        return modules.toArray(Module[]::new);
    }
}
