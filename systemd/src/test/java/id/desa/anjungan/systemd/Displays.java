package id.desa.anjungan.systemd;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import javax.imageio.ImageIO;

/// The picture on the machine's display. Its X server is the real one, with a graphics card that is made up
/// (`xserver-xorg-video-dummy`).
public final class Displays {
    private static final String CARD = """
            Section "Device"
                Identifier "made up"
                Driver "dummy"
                VideoRam 65536
            EndSection
            Section "Monitor"
                Identifier "made up"
                HorizSync 5.0-1000.0
                VertRefresh 5.0-200.0
                Modeline "1080x1920" 148.50 1080 1100 1110 1125 1920 1925 1930 1950
            EndSection
            Section "Screen"
                Identifier "made up"
                Device "made up"
                Monitor "made up"
                DefaultDepth 24
                SubSection "Display"
                    Depth 24
                    Modes "1080x1920"
                    Virtual 1080 1920
                EndSubSection
            EndSection
            """;

    private static final Duration TO_DRAW = Duration.ofSeconds(20);
    private static final int EMPTY = 40;

    private Displays() {}

    /// Gives a machine such a card.
    public static void into(Machine machine) throws IOException {
        machine.write("/usr/share/X11/xorg.conf.d/99-made-up.conf", CARD);
    }

    /// Photographs what stands on it.
    public static BufferedImage photograph(Machine machine) throws IOException {
        return decoded(machine.bytes("env", "DISPLAY=:0", "xwd", "-root", "-silent"));
    }

    /// Photographs it once something is drawn on it, which is a little after the program says that it is ready.
    static BufferedImage drawn(Machine machine) throws IOException {
        var until = System.nanoTime() + TO_DRAW.toNanos();
        var picture = photograph(machine);
        while (colours(picture) <= EMPTY && System.nanoTime() < until) {
            picture = photograph(machine);
        }
        return picture;
    }

    public static void keep(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    /// How many colours there are, a grid of points looked at: one for an empty display.
    public static int colours(BufferedImage picture) {
        var seen = new HashSet<Integer>();
        for (var y = 0; y < picture.getHeight(); y += 4) {
            for (var x = 0; x < picture.getWidth(); x += 4) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen.size();
    }

    /// Whether the attract screen stands there: most of it is its indigo cloth. What stands there before is light.
    public static boolean invites(BufferedImage picture) {
        var cloth = 0;
        var points = 0;
        for (var y = 0; y < picture.getHeight(); y += 16) {
            for (var x = 0; x < picture.getWidth(); x += 16) {
                var colour = new Color(picture.getRGB(x, y));
                cloth += colour.getBlue() > 2 * colour.getRed() ? 1 : 0;
                points++;
            }
        }
        return cloth > points / 2;
    }

    /// XWD as `xwd` writes it: XWDFile.h, version 7, true colour of 32 bits a pixel, least byte first.
    private static BufferedImage decoded(byte[] file) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(file));
        var header = new int[25];
        for (var at = 0; at < header.length; at++) {
            header[at] = in.readInt();
        }
        var width = header[4];
        var height = header[5];
        var line = header[12];
        if (header[1] != 7 || header[11] != 32) {
            throw new IOException("not a picture as expected");
        }
        var start = header[0] + 12 * header[19];
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var at = start + y * line + x * 4;
                picture.setRGB(x, y, (file[at] & 255) | (file[at + 1] & 255) << 8 | (file[at + 2] & 255) << 16);
            }
        }
        return picture;
    }
}
