package id.desa.anjungan.bench.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// How the kiosk's JVM is started: from jars, so that it may use an AOT cache as the installed one does.
///
/// @param classPath of jars only
record Program(String classPath, Path cache, List<String> arguments) {
    /// @param folder for jars and cache
    static Program in(Path folder, List<String> arguments) throws IOException {
        var jars = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), folder, jars.size()) : entry);
        }
        return new Program(String.join(File.pathSeparator, jars), folder.resolve("kiosk.aot"), arguments);
    }

    private static String packed(Path classes, Path folder, int number) throws IOException {
        var jar = folder.resolve("part-" + number + ".jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar.toString();
    }

    /// The first run, which teaches the JVM what it needs.
    List<String> training() {
        return command("-XX:AOTCacheOutput=" + cache);
    }

    List<String> command() {
        return Files.exists(cache) ? command("-XX:AOTCache=" + cache) : command("-Xshare:auto");
    }

    private List<String> command(String archive) {
        var command = new ArrayList<>(List.of(
                KioskProcess.java().toString(),
                archive,
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=id/desa/anjungan/bench/kill/kiosk-logback.xml",
                "-cp",
                classPath,
                KilledKiosk.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
