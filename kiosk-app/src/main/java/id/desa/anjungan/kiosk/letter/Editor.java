package id.desa.anjungan.kiosk.letter;

/// The answer being given to one question, and how its keyboard stands.
///
/// @param upper whether the next letter is a capital
/// @param half which half of the keyboard a small panel shows
/// @param page of the choices
/// @param nagged the resident tried to go on with an answer that does not do
public record Editor(String typed, boolean upper, int half, int page, boolean nagged) {
    public static Editor with(String answer) {
        return new Editor(answer, answer.isEmpty(), 0, 0, false);
    }

    Editor now(String text, boolean upperNext) {
        return new Editor(text, upperNext, half, page, false);
    }

    Editor shifted() {
        return new Editor(typed, !upper, half, page, nagged);
    }

    Editor turned() {
        return new Editor(typed, upper, 1 - half, page, nagged);
    }

    Editor paged() {
        return new Editor(typed, upper, half, page + 1, nagged);
    }

    Editor nag() {
        return new Editor(typed, upper, half, page, true);
    }

    @Override
    public String toString() {
        return "Editor[masked]";
    }
}
