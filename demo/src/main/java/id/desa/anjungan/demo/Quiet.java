package id.desa.anjungan.demo;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the terminal for what the demo says. The events go to their file all the same.
final class Quiet {
    private static final Logger LIBRARIES = Logger.getLogger(""); // held, or its level is forgotten with it

    private Quiet() {}

    /// Before anything logs.
    static void libraries() {
        System.setProperty("logback.configurationFile", "demo-logback.xml");
        LIBRARIES.setLevel(Level.SEVERE);
    }
}
