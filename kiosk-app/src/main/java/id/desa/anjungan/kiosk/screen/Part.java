package id.desa.anjungan.kiosk.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One building block of the stage, from top to bottom.
public sealed interface Part {
    /// Meaning by colour and icon; the words carry it too.
    enum Tone {
        NEUTRAL,
        DONE,
        ATTENTION,
        DANGER
    }

    /// The attract screen's clock, date and news.
    record Hero(String clock, String date, Optional<Notice> notice, String invitation, String invitations)
            implements Part {}

    record Notice(String when, String title, String text) {}

    /// What can be done here, without buttons, in one quiet row.
    record Offers(List<Offer> offers) implements Part {
        public Offers {
            offers = List.copyOf(offers);
        }
    }

    record Offer(Icon icon, String label) {}

    /// Choices as cards. `columns` is a wish; a narrow canvas takes fewer.
    record Cards(List<Card> cards, int columns) implements Part {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /// @param badge a short word on the right, such as `1 hari kerja`; empty for none
    record Card(Action action, String subtitle, String badge, Tone tone) {
        public Card(Action action, String subtitle) {
            this(action, subtitle, "", Tone.NEUTRAL);
        }
    }

    /// One message with at most one thing to do about it.
    record Banner(Tone tone, Icon icon, String title, String text, Optional<Action> action) implements Part {}

    /// Big digits being typed in groups, such as a NIK; typed are the digits as they may be shown.
    record Digits(String label, String typed, List<Integer> groups) implements Part {
        public Digits {
            groups = List.copyOf(groups);
        }
    }

    /// Dots of a PIN: only how many.
    record PinDots(int filled, int of) implements Part {}

    /// Digit keys `key.0` to `key.9`, `key.delete`, and `corner` at the bottom left.
    record Keypad(Action corner, String deleteLabel) implements Part {}

    /// Free text being typed, with suggestions as actions.
    record TextEntry(String value, String placeholder, String prefix, List<Action> suggestions) implements Part {
        public TextEntry {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// Letter keys: `key.a`, `key.space`, `key.delete`, `key.shift`. On a small canvas one half shows at a time, turned
    /// by `key.half`.
    ///
    /// @param signs which keys there are besides
    record Keyboard(boolean upper, int half, String spaceLabel, Signs signs) implements Part {
        public Keyboard(boolean upper, int half, String spaceLabel) {
            this(upper, half, spaceLabel, Signs.FEW);
        }

        public enum Signs {
            /// Those of names and sentences.
            FEW,
            /// None, and no capitals: for codes.
            CODE,
            /// Those of an address, and no capitals.
            ADDRESS,
            /// All of ASCII behind `key.symbols`: for passphrases.
            OFFERED,
            /// All of ASCII in the place of letters.
            SHOWN
        }
    }

    /// A page as it will be on paper.
    record Page(Picture picture, String description) implements Part {}

    /// A PNG. Equal when it is the same picture by key, so that a view need not decode it again.
    record Picture(String key, byte[] png) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Picture that && key.equals(that.key) && Arrays.equals(png, that.png);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }

        @Override
        public String toString() {
            return "Picture[" + png.length + " bytes]";
        }
    }

    /// Label and value, aligned.
    record Rows(List<Row> rows) implements Part {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    record Row(String label, String value) {}

    /// Sentences with an icon each, under an optional heading: requirements, the privacy notice, "Anda bisa".
    record Lines(String heading, List<Line> lines) implements Part {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record Line(Icon icon, String text) {}

    /// One large icon over a centred title: trouble, done, closed.
    record Emblem(Icon icon, Tone tone, Optional<Icon> badge) implements Part {}

    /// A printer with the sheet leaving it.
    ///
    /// @param fraction 0 to 1 of the whole job; negative while unknown
    record Sheet(double fraction, String caption, boolean slip) implements Part {}

    /// A line that moves while something is done, with what it is.
    record Busy(String caption) implements Part {}

    /// A sentence on a tinted pill.
    record Pill(Tone tone, Icon icon, String text) implements Part {}

    /// Seconds left, in a ring.
    record Countdown(int seconds, int of) implements Part {}

    /// Four faces, one tap.
    record Rating(String question, List<Action> faces, String thanks) implements Part {
        public Rating {
            faces = List.copyOf(faces);
        }
    }

    /// A sentence in the flow of the stage.
    record Text(String text) implements Part {}

    /// Where a finger is to be put, as parts of the whole picture from its top left. Whatever is touched tells
    /// `touch:x:y` in the same parts, with four digits behind the point.
    record Target(double x, double y) implements Part {}

    /// A code for a small sign in the corner, such as the code of a closed kiosk.
    record Code(String label, String code) implements Part {}
}
