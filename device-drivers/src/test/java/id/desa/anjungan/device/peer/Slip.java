package id.desa.anjungan.device.peer;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;

/// What came out of a receipt printer, from top to bottom.
///
/// @param widthDots printed across, 8 of them a millimetre
public record Slip(List<Line> lines, int widthDots) {
    public Slip {
        lines = List.copyOf(lines);
    }

    public sealed interface Line {}

    public record Words(List<Run> runs, boolean centred) implements Line {
        public Words {
            runs = List.copyOf(runs);
        }

        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        /// In cells of 12 dots.
        int cells() {
            return runs.stream()
                    .mapToInt(run -> run.text().length() * run.width())
                    .sum();
        }
    }

    /// Characters of one style; width and height are factors.
    public record Run(String text, boolean bold, int width, int height) {}

    public record Picture(BufferedImage dots, boolean centred) implements Line {}

    public record Gap(int dots) implements Line {}

    public record CutHere() implements Line {}

    /// The words alone, one printed line a line, as `slip.txt` holds them. A picture is `[gambar LxT]`.
    public String text() {
        return lines.stream()
                        .map(this::text)
                        .filter(line -> !line.equals("\0"))
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    private int columns() {
        return widthDots / SlipImage.CELL_WIDTH;
    }

    private String text(Line line) {
        return switch (line) {
            case Words words ->
                words.centred()
                        ? " ".repeat(Math.max(0, (columns() - words.cells()) / 2)) + words.text()
                        : words.text();
            case Picture(var dots, var _)
            when dots.getHeight() > 2 -> "[gambar " + dots.getWidth() + "x" + dots.getHeight() + "]";
            case Picture _ -> "-".repeat(columns());
            case Gap _, CutHere _ -> "\0";
        };
    }

    /// How it looks on paper, one dot of the head a pixel.
    public BufferedImage image() {
        return new SlipImage(this).drawn();
    }

    /// The dots alone, without the paper round them.
    public BufferedImage printedArea() {
        return new SlipImage(this).printedArea();
    }
}
