package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.ProgramVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;

/// `CtlPages DIR`: writes the man page `anjunganctl.1` and the completion `anjunganctl.bash` for the package. The same
/// program writes the same bytes.
public final class CtlPages {
    private CtlPages() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: CtlPages DIR");
            System.exit(Exit.USAGE);
        }
        write(Path.of(args[0]));
    }

    static void write(Path dir) throws IOException {
        var work = Workplace.ofThisMachine();
        var program = Anjunganctl.commandLine(work, SubCommands.all(work));
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("anjunganctl.1"), ManPage.of(program, ProgramVersion.text()));
        Files.writeString(dir.resolve("anjunganctl.bash"), AutoComplete.bash("anjunganctl", program));
    }
}
