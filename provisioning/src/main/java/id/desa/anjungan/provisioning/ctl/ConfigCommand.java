package id.desa.anjungan.provisioning.ctl;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the kiosk is told, by whom, and what would change.
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description =
                "What the kiosk is told: check it, explain it, compare it, take or give back a bundle of the village.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class ConfigCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli gives the real one

    static CommandLine in(Workplace work) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(work))
                .addSubcommand(new ConfigExplainCommand(work))
                .addSubcommand(new ConfigDiffCommand(work))
                .addSubcommand(new ConfigApplyCommand(work))
                .addSubcommand(new ConfigRollbackCommand(work));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
