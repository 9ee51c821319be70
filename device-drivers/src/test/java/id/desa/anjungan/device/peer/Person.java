package id.desa.anjungan.device.peer;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Whoever sits at the terminal of a hardware test: is asked to do something by hand, and says what came of it. Talks
/// to the terminal itself, since the standard streams of a test belong to the build.
public final class Person implements AutoCloseable {
    private final BufferedReader ear;
    private final PrintWriter mouth;

    /// @param says what the person types
    /// @param reads what the person is shown
    public Person(Reader says, Writer reads) {
        this.ear = new BufferedReader(says);
        this.mouth = new PrintWriter(reads, true);
    }

    /// Fails where there is no terminal: nobody could answer.
    public static Person atTheTerminal() {
        try {
            return new Person(
                    new FileReader("/dev/tty", StandardCharsets.UTF_8),
                    new FileWriter("/dev/tty", StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("nobody is here: run it at a terminal", e);
        }
    }

    /// Blocks until it is done and Enter is pressed.
    public void please(String doThis) {
        answer("Please " + doThis + ", then press Enter: ");
    }

    /// Asks again until the answer is yes or no.
    public boolean confirms(String question) {
        while (true) {
            var answer = answer(question + " [y/n] ").toLowerCase(Locale.ROOT);
            if (answer.equals("y") || answer.equals("n")) {
                return answer.equals("y");
            }
        }
    }

    /// Asks again until the answer is a number.
    public int counts(String whatToCount) {
        while (true) {
            var answer = answer("How many " + whatToCount + "? ");
            if (answer.matches("[0-9]{1,6}")) {
                return Integer.parseInt(answer);
            }
        }
    }

    private String answer(String request) {
        mouth.print(request);
        mouth.flush();
        try {
            var line = ear.readLine();
            if (line == null) {
                throw new IllegalStateException("the person went away");
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        mouth.close();
        try {
            ear.close();
        } catch (IOException _) {
            // Nobody is asked any more.
        }
    }
}
