package id.desa.anjungan.kiosk.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The child that `strace` watches: runs workflows, each in a folder of its own, with its marks beside it.
public final class RecordedProgram {
    private RecordedProgram() {}

    public static void main(String... arguments) throws IOException {
        var place = Path.of(arguments[0]);
        for (var name : List.of(arguments).subList(1, arguments.length)) {
            run(Workflows.named(name), place);
        }
    }

    private static void run(Workflow workflow, Path place) throws IOException {
        Files.createDirectories(folder(place, workflow));
        try (var marks =
                FileChannel.open(marks(place, workflow), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            workflow.run(folder(place, workflow), new World(mark -> write(marks, mark)));
        }
    }

    private static void write(FileChannel marks, String mark) {
        try {
            marks.write(ByteBuffer.wrap((mark + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(Path place, Workflow workflow) {
        return place.resolve(workflow.name());
    }

    static Path marks(Path place, Workflow workflow) {
        return place.resolve(workflow.name() + ".marks");
    }
}
