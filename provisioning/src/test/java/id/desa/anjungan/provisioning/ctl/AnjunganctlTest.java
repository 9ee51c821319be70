package id.desa.anjungan.provisioning.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnjunganctlTest {
    @TempDir
    private Path root;

    @Test
    void saysItsVersionAndWhatItCanDo() {
        assertThat(CtlRun.of(root, "--version").out()).matches("anjunganctl [0-9][0-9.]*\\R");
        var help = CtlRun.of(root, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("status");
    }

    @Test
    void endsWith64OnACommandItDoesNotKnow() {
        var run = CtlRun.of(root, "stauts");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("stauts");
        assertThat(run.out()).isEmpty();
        assertThat(CtlRun.of(root).code()).isEqualTo(Exit.USAGE);
        assertThat(CtlRun.of(root, "status", "--nonsense").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void saysInBothLanguagesThatNoKioskRuns() {
        var run = CtlRun.of(root, "status");
        assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run.err()).startsWith("Program kios tidak berjalan");
        assertThat(CtlRun.of(root, "status", "--lang", "en").err()).startsWith("No kiosk runs");
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        assertThat(Words.in("id").all().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Words.in("en").all().stringPropertyNames());
    }

    @Test
    void giveEachCommandJsonHelpAndADescription() {
        eachLeaf(commandLine(), command -> {
            var spec = command.getCommandSpec();
            assertThat(spec.optionsMap()).as(spec.qualifiedName()).containsKeys("--json", "--help");
            assertThat(String.join("", spec.usageMessage().description()))
                    .as(spec.qualifiedName())
                    .isNotBlank();
        });
    }

    @Test
    void writesAManPageThatManReadsWithoutAWarning() throws Exception {
        CtlPages.write(root);
        var page = root.resolve("anjunganctl.1");
        eachLeaf(
                commandLine(),
                command -> assertThat(page)
                        .content()
                        .contains(".SS "
                                + command.getCommandSpec().qualifiedName().replace("-", "\\-")));
        assertThat(run("man", "--warnings", "-E", "UTF-8", "-l", page.toString()))
                .isEmpty();
    }

    @Test
    void writesACompletionThatBashReads() throws Exception {
        CtlPages.write(root);
        assertThat(run("bash", "-n", root.resolve("anjunganctl.bash").toString()))
                .isEmpty();
    }

    private static CommandLine commandLine() {
        var work = Workplace.ofThisMachine();
        return Anjunganctl.commandLine(work, SubCommands.all(work));
    }

    private static void eachLeaf(CommandLine parent, Consumer<CommandLine> test) {
        parent.getSubcommands().values().forEach(command -> {
            if (command.getSubcommands().isEmpty()) {
                test.accept(command);
            }
            eachLeaf(command, test);
        });
    }

    /// What it writes on its error stream.
    private String run(String... command) throws IOException, InterruptedException {
        var errors = root.resolve("errors.txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(errors);
    }
}
