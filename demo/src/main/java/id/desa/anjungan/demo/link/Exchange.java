package id.desa.anjungan.demo.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Follows questions and answers of HTTP/1.1 over one connection, to find the place where a cut was asked
/// for. They take turns: bytes that go the other way than the last ones begin a new message. Any thread.
final class Exchange {
    private static final int FEW = 24;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private Direction turn = Direction.DOWN;
    private byte[] message = new byte[0];
    private Optional<Cut> cut = Optional.empty();
    private int passed;

    /// What of some bytes gets through, and whether the line breaks after them.
    record Through(byte[] bytes, Optional<Cut> cut) {}

    synchronized Through passes(Direction direction, byte[] bytes, Line line) {
        if (turn != direction) {
            turn = direction;
            message = new byte[0];
            passed = 0;
            cut = line.takeCut(direction);
        }
        if (cut.isEmpty()) {
            return new Through(bytes, Optional.empty());
        }
        var before = message.length;
        message = Arrays.copyOf(message, before + bytes.length);
        System.arraycopy(bytes, 0, message, before, bytes.length);
        return upTo(cut.get());
    }

    private Through upTo(Cut where) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var headEnd = text.indexOf("\r\n\r\n");
        var most = switch (where.at()) {
            case START -> 0;
            case HEAD -> FEW;
            case BODY -> headEnd < 0 ? Integer.MAX_VALUE : headEnd + 4 + length(text, headEnd) / 2;
        };
        var until = Math.min(most, message.length);
        var through = Arrays.copyOfRange(message, passed, Math.max(passed, until));
        passed = Math.max(passed, until);
        return new Through(through, message.length > most || where.at() == Cut.At.START ? cut : Optional.empty());
    }

    private static int length(String text, int headEnd) {
        var found = LENGTH.matcher(text.substring(0, headEnd));
        return found.find() ? Integer.parseInt(found.group(1)) : 2;
    }
}
