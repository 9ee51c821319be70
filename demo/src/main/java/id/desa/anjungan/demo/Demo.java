package id.desa.anjungan.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.demo.link.LinkProfile;
import id.desa.anjungan.village.demo.DemoVillage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `./anjungan demo`. Exit codes: 0 the paper came out (or the window was closed), 1 it did not, 64 the command line
/// was wrong.
public final class Demo {
    private static final int USAGE = 64;

    /// Whom the script plays unless told otherwise: SUPARMAN HADI WIYONO asks for a letter about his business.
    static final DemoOptions DEFAULTS = new DemoOptions(
            false,
            Path.of("target/demo"),
            Nik.of("9901011205680001"),
            DemoVillage.PIN,
            "SKU",
            Optional.empty(),
            Optional.empty(),
            LinkProfile.PLAIN,
            1);

    private Demo() {}

    public static void main(String[] arguments) throws IOException {
        Quiet.libraries();
        switch (DemoOptions.parse(List.of(arguments), DEFAULTS, System.getenv("DISPLAY") != null)) {
            case DemoOptions.Parsed.Bad(var complaint) -> {
                System.err.println("anjungan demo: " + complaint);
                System.err.println(DemoOptions.USAGE);
                System.exit(USAGE);
            }
            case DemoOptions.Parsed.Good(var options) ->
                System.exit(options.headless() ? new HeadlessDemo(options).run() : DeskDemo.run(options));
        }
    }
}
