package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.peer.Slip.Run;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws a slip: paper of 80 or 58 mm, 8 dots each, characters of 12 by 24 dots.
final class SlipImage {
    static final int CELL_WIDTH = 12;
    private static final int BROAD = 640;
    private static final int NARROW = 464;
    private static final int CELL_HEIGHT = 24;
    private static final int BASELINE = 19;
    private static final int LINE = 30;
    private static final int EDGE = 40;
    private static final Color WHITE = new Color(0xFDFCF9);
    private static final Color INK = new Color(0x1C1A19);

    private final Slip slip;
    private final int printed;
    private final int paper;
    private final int margin;

    SlipImage(Slip slip) {
        this.slip = slip;
        this.printed = slip.widthDots();
        this.paper = printed > NARROW ? BROAD : NARROW;
        this.margin = (paper - printed) / 2;
    }

    BufferedImage printedArea() {
        var whole = drawn();
        return whole.getSubimage(margin, EDGE, printed, whole.getHeight() - 2 * EDGE);
    }

    BufferedImage drawn() {
        var height =
                2 * EDGE + slip.lines().stream().mapToInt(SlipImage::height).sum();
        var image = new BufferedImage(paper, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(WHITE);
        brush.fillRect(0, 0, paper, height);
        var y = EDGE;
        for (var line : slip.lines()) {
            draw(brush, line, y);
            y += height(line);
        }
        brush.dispose();
        return image;
    }

    private static int height(Slip.Line line) {
        return switch (line) {
            case Slip.Words words ->
                words.runs().stream()
                        .mapToInt(run -> run.height() * CELL_HEIGHT)
                        .reduce(LINE, Math::max);
            case Slip.Picture(var dots, var _) -> dots.getHeight();
            case Slip.Gap(var dots) -> dots;
            case Slip.CutHere _ -> 0;
        };
    }

    private void draw(Graphics2D brush, Slip.Line line, int y) {
        switch (line) {
            case Slip.Words words -> draw(brush, words, y);
            case Slip.Picture(var dots, var centred) ->
                draw(brush, dots, margin + (centred ? (printed - dots.getWidth()) / 2 : 0), y);
            case Slip.Gap _, Slip.CutHere _ -> {}
        }
    }

    private static void draw(Graphics2D brush, BufferedImage dots, int left, int top) {
        brush.setColor(INK);
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                if ((dots.getRGB(x, y) & 0xFF) == 0) {
                    brush.fillRect(left + x, top + y, 1, 1);
                }
            }
        }
    }

    private void draw(Graphics2D brush, Slip.Words words, int top) {
        var x = margin + (words.centred() ? (printed - words.cells() * CELL_WIDTH) / 2 : 0);
        brush.setColor(INK);
        for (var run : words.runs()) {
            for (var i = 0; i < run.text().length(); i++) {
                draw(brush, run, run.text().substring(i, i + 1), x, top);
                x += CELL_WIDTH * run.width();
            }
        }
    }

    private static void draw(Graphics2D brush, Run run, String letter, int x, int top) {
        var font = new Font(Font.MONOSPACED, run.bold() ? Font.BOLD : Font.PLAIN, 20);
        var place = AffineTransform.getTranslateInstance(x, top + (double) BASELINE * run.height());
        place.scale(run.width(), run.height());
        var outline =
                font.createGlyphVector(brush.getFontRenderContext(), letter).getOutline();
        brush.fill(place.createTransformedShape(outline));
    }
}
