package id.desa.anjungan.provisioning.support;

import java.nio.charset.StandardCharsets;

/// One file of the bundle. Of a long one the end is kept, where the news is.
public record Part(String name, String text) {
    private static final int LONGEST = 1 << 20;

    public Part {
        if (!name.matches("[a-z][a-z0-9.-]{0,60}")) {
            throw new IllegalArgumentException("not a name of a part");
        }
        if (text.length() > LONGEST) {
            var cut = text.substring(text.length() - LONGEST);
            text = "(cut)\n" + cut.substring(cut.indexOf('\n') + 1);
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Part[" + name + ", " + text.length() + " characters]";
    }
}
