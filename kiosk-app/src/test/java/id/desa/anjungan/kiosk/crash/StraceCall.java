package id.desa.anjungan.kiosk.crash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One finished system call of a log that `strace -f -y -xx` wrote: every string and every path in it is hexadecimal,
/// so that a comma always parts two arguments.
///
/// @param result what it gave; negative where it failed
record StraceCall(String name, List<String> arguments, long result) {
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+|\\?).*");

    StraceCall {
        arguments = List.copyOf(arguments);
    }

    /// @param line without the number of the process; empty where it tells of no call
    static Optional<StraceCall> of(String line) {
        var call = CALL.matcher(line);
        if (!call.matches() || call.group(3).equals("?")) {
            return Optional.empty();
        }
        return Optional.of(new StraceCall(call.group(1), split(call.group(2)), Long.parseLong(call.group(3))));
    }

    private static List<String> split(String arguments) {
        var parts = new ArrayList<String>();
        for (var from = 0; from <= arguments.length(); ) {
            var comma = arguments.indexOf(", ", from);
            var until = comma < 0 ? arguments.length() : comma;
            parts.add(arguments.substring(from, until));
            from = until + 2;
        }
        return parts;
    }

    int descriptor(int argument) {
        return Integer.parseInt(arguments.get(argument).replaceFirst("<.*", ""));
    }

    long number(int argument) {
        return Long.parseLong(arguments.get(argument));
    }

    String path(int argument) {
        return new String(bytes(argument), StandardCharsets.UTF_8);
    }

    byte[] bytes(int argument) {
        var quoted = arguments.get(argument);
        if (!quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw new IllegalStateException("cut off by strace: " + name + " of " + quoted.length() + " characters");
        }
        return unhex(quoted.substring(1, quoted.length() - 1));
    }

    /// As it stands in a log, between `<` and `>` or quotes.
    static String hex(String path) {
        var hex = new StringBuilder();
        for (var one : path.getBytes(StandardCharsets.UTF_8)) {
            hex.append("\\x").append(HexFormat.of().toHexDigits(one));
        }
        return hex.toString();
    }

    private static byte[] unhex(String escaped) {
        var bytes = new byte[escaped.length() / 4];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) HexFormat.fromHexDigits(escaped, 4 * i + 2, 4 * i + 4);
        }
        return bytes;
    }

    @Override
    public String toString() {
        return name + "(" + arguments.size() + " arguments) = " + result;
    }
}
