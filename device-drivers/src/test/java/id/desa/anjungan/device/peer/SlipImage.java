package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.peer.Slip.Run;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Draws a slip: 80 mm paper of 640 dots, 576 of them printed, characters of 12 by 24 dots.
final class SlipImage {
    static final int COLUMNS = 48;
    private static final int PAPER = 640;
    private static final int PRINTED = 576;
    private static final int MARGIN = (PAPER - PRINTED) / 2;
    private static final int CELL_WIDTH = 12;
    private static final int CELL_HEIGHT = 24;
    private static final int BASELINE = 19;
    private static final int LINE = 30;
    private static final int EDGE = 40;
    private static final Color WHITE = new Color(0xFDFCF9);
    private static final Color INK = new Color(0x1C1A19);

    private final Slip slip;

    SlipImage(Slip slip) {
        this.slip = slip;
    }

    BufferedImage drawn() {
        var height =
                2 * EDGE + slip.lines().stream().mapToInt(SlipImage::height).sum();
        var image = new BufferedImage(PAPER, height, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setColor(WHITE);
        paper.fillRect(0, 0, PAPER, height);
        var y = EDGE;
        for (var line : slip.lines()) {
            draw(paper, line, y);
            y += height(line);
        }
        paper.dispose();
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

    private static void draw(Graphics2D paper, Slip.Line line, int y) {
        switch (line) {
            case Slip.Words words -> draw(paper, words, y);
            case Slip.Picture(var dots, var centred) ->
                draw(paper, dots, MARGIN + (centred ? (PRINTED - dots.getWidth()) / 2 : 0), y);
            case Slip.Gap _, Slip.CutHere _ -> {}
        }
    }

    private static void draw(Graphics2D paper, BufferedImage dots, int left, int top) {
        paper.setColor(INK);
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                if ((dots.getRGB(x, y) & 0xFF) == 0) {
                    paper.fillRect(left + x, top + y, 1, 1);
                }
            }
        }
    }

    private static void draw(Graphics2D paper, Slip.Words words, int top) {
        var x = MARGIN + (words.centred() ? (PRINTED - words.cells() * CELL_WIDTH) / 2 : 0);
        paper.setColor(INK);
        for (var run : words.runs()) {
            for (var i = 0; i < run.text().length(); i++) {
                draw(paper, run, run.text().substring(i, i + 1), x, top);
                x += CELL_WIDTH * run.width();
            }
        }
    }

    private static void draw(Graphics2D paper, Run run, String letter, int x, int top) {
        var font = new Font(Font.MONOSPACED, run.bold() ? Font.BOLD : Font.PLAIN, 20);
        var place = AffineTransform.getTranslateInstance(x, top + (double) BASELINE * run.height());
        place.scale(run.width(), run.height());
        var outline =
                font.createGlyphVector(paper.getFontRenderContext(), letter).getOutline();
        paper.fill(place.createTransformedShape(outline));
    }
}
