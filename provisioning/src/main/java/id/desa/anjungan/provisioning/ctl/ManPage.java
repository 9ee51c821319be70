package id.desa.anjungan.provisioning.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The man page, made of what the commands say of themselves (man(7) macros).
final class ManPage {
    private static final Map<String, String> EXITS = exits();
    private final List<String> lines = new ArrayList<>();

    private ManPage() {}

    static String of(CommandLine program, String version) {
        return new ManPage().page(program.getCommandSpec(), version);
    }

    private String page(CommandSpec program, String version) {
        lines.add(".TH ANJUNGANCTL 1 \"\" \"Anjungan " + escaped(version) + "\" \"Anjungan\"");
        section("NAME", "anjunganctl \\- looks after an Anjungan kiosk from a shell");
        section("SYNOPSIS", "\\fBanjunganctl\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]");
        section(
                "DESCRIPTION",
                "Asks the kiosk that runs on this machine over its control socket; where none runs, looks for itself."
                        + " Sentences are in Indonesian unless \\fB\\-\\-lang en\\fR is given.");
        lines.add(".SH COMMANDS");
        commands(program);
        lines.add(".SH EXIT STATUS");
        EXITS.forEach((code, meaning) -> tagged("\\fB" + code + "\\fR", meaning));
        lines.add(".SH FILES");
        tagged("\\fI/etc/anjungan/kiosk.toml\\fR", "Settings written by hand; they win over all others.");
        tagged("\\fI/var/lib/anjungan\\fR", "State of the kiosk, results of its tests.");
        tagged("\\fI/run/anjungan/control.sock\\fR", "Where the running kiosk is asked.");
        section("SEE ALSO", "\\fBsystemctl\\fR(1), \\fBjournalctl\\fR(1)");
        return String.join("\n", lines) + "\n";
    }

    private void commands(CommandSpec parent) {
        parent.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> {
                    command(command);
                    commands(command);
                });
    }

    private void command(CommandSpec command) {
        lines.add(".SS " + escaped(command.qualifiedName() + positionals(command)));
        lines.add(sentence(command.usageMessage().description()));
        command.positionalParameters().forEach(this::argument);
        command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .forEach(this::argument);
    }

    private static String positionals(CommandSpec command) {
        return command.positionalParameters().stream()
                .map(one -> " " + one.paramLabel())
                .collect(Collectors.joining());
    }

    private void argument(ArgSpec argument) {
        tagged(
                switch (argument) {
                    case OptionSpec option ->
                        "\\fB" + escaped(String.join(", ", option.names())) + "\\fR" + value(option);
                    case PositionalParamSpec parameter -> "\\fI" + escaped(parameter.paramLabel()) + "\\fR";
                    default -> escaped(argument.paramLabel());
                },
                sentence(argument.description()));
    }

    private static String value(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    }

    private void section(String name, String text) {
        lines.add(".SH " + name);
        lines.add(text);
    }

    private void tagged(String tag, String text) {
        lines.add(".TP");
        lines.add(tag);
        lines.add(text);
    }

    private static String sentence(String[] parts) {
        return escaped(String.join(" ", parts));
    }

    /// A backslash, a hyphen that is one, and a line that would be read as a request.
    private static String escaped(String text) {
        var plain =
                text.replace("%n", " ").replace("%%", "%").replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private static Map<String, String> exits() {
        var exits = new LinkedHashMap<String, String>();
        exits.put("0", "All is well.");
        exits.put("1", "The work was done and something is to be mended; what, stands in the answer.");
        exits.put("64", "The command was not understood.");
        exits.put("65", "A file or a code that was given is not what it should be.");
        exits.put("66", "A file that was named cannot be read.");
        exits.put("69", "No kiosk runs here, or it does not answer.");
        exits.put("70", "A bug.");
        exits.put("73", "A file cannot be written.");
        exits.put("75", "A resident is being served: try again later.");
        exits.put("77", "This user may not do that.");
        exits.put("78", "The settings have problems.");
        return exits;
    }
}
