package id.desa.anjungan.device.peer.picture;

import java.util.Random;

/// What a kiosk's camera sees behind the code: a hall with furniture, cloth, posters with text, windows, out of focus
/// as things are that stand further away.
final class Hall {
    private Hall() {}

    static Plane random(Random random, int width, int height) {
        var hall = new Plane(width, height);
        wall(hall, random);
        for (var i = 0; i < 6 + random.nextInt(14); i++) {
            thing(hall, random);
        }
        for (var i = 0; i < random.nextInt(3); i++) {
            stripes(hall, random);
        }
        for (var i = 0; i < random.nextInt(3); i++) {
            poster(hall, random);
        }
        return hall.blurred(0.6 + 2 * random.nextDouble());
    }

    private static void wall(Plane hall, Random random) {
        var base = 0.25 + 0.4 * random.nextDouble();
        var slopeX = 0.3 * random.nextGaussian() / hall.width;
        var slopeY = 0.3 * random.nextGaussian() / hall.height;
        for (var y = 0; y < hall.height; y++) {
            for (var x = 0; x < hall.width; x++) {
                hall.light[y * hall.width + x] =
                        (float) (base + slopeX * (x - hall.width / 2) + slopeY * (y - hall.height / 2));
            }
        }
    }

    private static void thing(Plane hall, Random random) {
        var x = random.nextInt(hall.width);
        var y = random.nextInt(hall.height);
        var wide = 20 + random.nextInt(300);
        var high = 20 + random.nextInt(300);
        var light = random.nextFloat();
        var round = random.nextBoolean();
        for (var dy = -high / 2; dy < high / 2; dy++) {
            for (var dx = -wide / 2; dx < wide / 2; dx++) {
                var inside = !round || 4.0 * dx * dx / wide / wide + 4.0 * dy * dy / high / high < 1;
                if (inside) {
                    set(hall, x + dx, y + dy, light);
                }
            }
        }
    }

    /// Batik, blinds, a grille.
    private static void stripes(Plane hall, Random random) {
        var left = random.nextInt(hall.width);
        var top = random.nextInt(hall.height);
        var pitch = 4 + random.nextInt(20);
        var angle = Math.PI * random.nextDouble();
        var crossed = random.nextBoolean();
        for (var y = 0; y < 200; y++) {
            for (var x = 0; x < 260; x++) {
                var along = x * Math.cos(angle) + y * Math.sin(angle);
                var across = -x * Math.sin(angle) + y * Math.cos(angle);
                var dark = Math.floorMod((int) along, pitch) < pitch / 2
                        ^ (crossed && Math.floorMod((int) across, pitch) < pitch / 2);
                set(hall, left + x, top + y, dark ? 0.2f : 0.65f);
            }
        }
    }

    /// Lines of words.
    private static void poster(Plane hall, Random random) {
        var left = random.nextInt(hall.width);
        var top = random.nextInt(hall.height);
        var letter = 4 + random.nextInt(8);
        for (var y = 0; y < 30 * letter; y++) {
            for (var x = 0; x < 40 * letter; x++) {
                set(hall, left + x, top + y, 0.85f);
            }
        }
        for (var row = 1; row < 14; row++) {
            for (var column = 1; column < 38; column++) {
                if (random.nextInt(6) > 0) {
                    letter(hall, random, left + column * letter, top + row * 2 * letter, letter);
                }
            }
        }
    }

    private static void letter(Plane hall, Random random, int left, int top, int size) {
        var strokes = random.nextInt(1, 1 << 9);
        for (var y = 0; y < size * 4 / 5; y++) {
            for (var x = 0; x < size * 4 / 5; x++) {
                if ((strokes >> (y * 15 / 4 / size * 3 + x * 15 / 4 / size) & 1) == 1) {
                    set(hall, left + x, top + y, 0.15f);
                }
            }
        }
    }

    private static void set(Plane hall, int x, int y, float light) {
        if (x >= 0 && x < hall.width && y >= 0 && y < hall.height) {
            hall.light[y * hall.width + x] = light;
        }
    }
}
