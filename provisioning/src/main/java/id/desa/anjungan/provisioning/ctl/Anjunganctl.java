package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.ProgramVersion;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `anjunganctl`: looks after a kiosk from a shell. What it can do is one class a sub-command, listed in
/// [SubCommands].
@Command(
        name = "anjunganctl",
        mixinStandardHelpOptions = true,
        versionProvider = Anjunganctl.Version.class,
        description = "Looks after an Anjungan kiosk.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
public final class Anjunganctl implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli gives the real one

    /// For `--version`.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"anjunganctl " + ProgramVersion.text()};
        }
    }

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "id/desa/anjungan/provisioning/ctl/quiet-logback.xml");
        System.exit(run(Workplace.ofThisMachine(), args));
    }

    /// @return the exit code
    public static int run(Workplace work, String... args) {
        return commandLine(work, SubCommands.all(work)).execute(args);
    }

    static CommandLine commandLine(Workplace work, List<Object> commands) {
        var line = new CommandLine(new Anjunganctl());
        commands.forEach(line::addSubcommand);
        return line.setOut(writer(work.out()))
                .setErr(writer(work.err()))
                .setParameterExceptionHandler(Anjunganctl::misused)
                .setExecutionExceptionHandler((bug, _, _) -> {
                    work.err().println("anjunganctl: " + bug.getClass().getName());
                    if (work.environment().containsKey("ANJUNGAN_DEBUG")) {
                        bug.printStackTrace(work.err());
                    }
                    return Exit.BUG;
                })
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(new OutputStreamWriter(to, to.charset()), true);
    }

    private static int misused(ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        line.getErr().println("anjunganctl: " + wrong.getMessage());
        line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
