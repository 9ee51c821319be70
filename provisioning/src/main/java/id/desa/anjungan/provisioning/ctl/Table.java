package id.desa.anjungan.provisioning.ctl;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Columns as wide as what stands in them, for a terminal. Control characters, which a device may give as its name, are
/// shown as `?`.
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    public void row(String... cells) {
        rows.add(List.of(cells).stream().map(Table::harmless).toList());
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public void print(PrintStream to) {
        var widths = new int[rows.getFirst().size()];
        rows.forEach(row -> widen(widths, row));
        for (var row : rows) {
            var line = new StringBuilder(GAP);
            for (var column = 0; column < row.size(); column++) {
                line.append(row.get(column)).repeat(' ', widths[column] - wide(row.get(column)) + GAP.length());
            }
            to.println(line.toString().stripTrailing());
        }
    }

    private static void widen(int[] widths, List<String> row) {
        for (var column = 0; column < row.size(); column++) {
            widths[column] = Math.max(widths[column], wide(row.get(column)));
        }
    }

    private static int wide(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String harmless(String cell) {
        return cell.replaceAll("\\p{Cntrl}", "?");
    }
}
