package id.desa.anjungan.village.letter;

/// What is wrong with a template of the village, in words for the person who edited it; never holds a letter's data.
///
/// @param file name inside the template folder
/// @param line counted from 1, or 0 where the file as a whole is meant
/// @param problem one sentence, in Indonesian, as the editor reads it
public record TemplateProblem(String file, int line, String problem) {
    @Override
    public String toString() {
        return line > 0 ? file + " baris " + line + ": " + problem : file + ": " + problem;
    }
}
