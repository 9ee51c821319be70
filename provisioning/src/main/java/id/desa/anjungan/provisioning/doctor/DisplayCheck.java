package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.config.Rotation;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.provisioning.check.TouchScreens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether the picture stands as the settings say, and whether a finger lands where the picture is.
final class DisplayCheck implements Check {
    private static final String NAME = "display";
    private static final Pattern OUTPUT =
            Pattern.compile("(?m)^(\\S+) connected (?:primary )?[0-9]+x[0-9]+\\S*(?: (left|right|inverted))?");
    private static final Pattern MATRIX = Pattern.compile("libinput Calibration Matrix \\([0-9]+\\):\\s*([-0-9., ]+)");
    /// More than any calibration corrects.
    private static final double FAR = 0.3;

    private final Path root;
    private final Rotation rotation;
    private final Tools tools;

    DisplayCheck(Path root, Rotation rotation, Tools tools) {
        this.root = root;
        this.rotation = rotation;
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        found.add(picture());
        var touch = new TouchScreens(root).find();
        if (touch.isEmpty()) {
            found.add(Symptom.now(NAME, Mender.TECHNICIAN, "touch-none"));
        }
        touch.forEach(one -> found.add(finger(one.name())));
        return found;
    }

    private Symptom picture() {
        var said = tools.ask(List.of("xrandr", "--current")).orElse("");
        if (!said.contains("connected")) {
            return Symptom.note(NAME, "display-not-told");
        }
        var output = OUTPUT.matcher(said);
        if (!output.find()) {
            return Symptom.now(NAME, Mender.TECHNICIAN, "display-none");
        }
        var turn = Optional.ofNullable(output.group(2)).orElse("normal");
        return turn.equals(turn())
                ? Symptom.good(NAME, "display-fine", output.group(1), turn)
                : Symptom.now(NAME, Mender.TECHNICIAN, "display-turned", output.group(1), turn, turn());
    }

    /// The picture's turn, clockwise, in the word of xrandr.
    private String turn() {
        return switch (rotation) {
            case NONE -> "normal";
            case QUARTER -> "right";
            case HALF -> "inverted";
            case THREE_QUARTERS -> "left";
        };
    }

    private Symptom finger(String name) {
        var matrix =
                MATRIX.matcher(tools.ask(List.of("xinput", "list-props", name)).orElse(""));
        if (!matrix.find()) {
            return Symptom.note(NAME, "touch-not-told", name);
        }
        var is = Arrays.stream(matrix.group(1).split(","))
                .mapToDouble(DisplayCheck::number)
                .toArray();
        return is.length >= 6 && isNear(is, turned())
                ? Symptom.good(NAME, "touch-fine", name)
                : Symptom.now(NAME, Mender.TECHNICIAN, "touch-turned", name);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException odd) {
            return Double.NaN;
        }
    }

    private static boolean isNear(double[] is, double[] wanted) {
        for (var at = 0; at < wanted.length; at++) {
            if (!(Math.abs(is[at] - wanted[at]) < FAR)) {
                return false;
            }
        }
        return true;
    }

    /// From the panel to the picture, over the unit square.
    private double[] turned() {
        return switch (rotation) {
            case NONE -> new double[] {1, 0, 0, 0, 1, 0};
            case QUARTER -> new double[] {0, 1, 0, -1, 0, 1};
            case HALF -> new double[] {-1, 0, 1, 0, -1, 1};
            case THREE_QUARTERS -> new double[] {0, -1, 1, 1, 0, 0};
        };
    }
}
