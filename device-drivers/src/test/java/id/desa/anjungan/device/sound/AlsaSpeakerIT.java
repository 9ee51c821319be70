package id.desa.anjungan.device.sound;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus.Offline;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.SpeakerContract;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.peer.SoundRecorder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlsaSpeakerIT implements SpeakerContract {
    private static final int BYTES_A_SECOND = 44_100;
    /// Speech is at about 2,000 of 32,767; a click or hum would be far below.
    private static final double LOUD = 500;
    private static final int OPEN_FEW = 50;

    @TempDir
    private Path folder;

    @Override
    public Bench bench() {
        return new RecordedBench();
    }

    @Test
    void playsASentenceWholeAndLoud() {
        try (var bench = ready()) {
            var pcm = spoken(bench, "Selamat datang di anjungan desa.", "id");
            assertThat(pcm.length).isBetween(BYTES_A_SECOND, 5 * BYTES_A_SECOND);
            assertThat(loudness(pcm)).isGreaterThan(LOUD);
            assertThat(Arrays.copyOf(pcm, 4)).as("no header of a file").isNotEqualTo(new byte[] {'R', 'I', 'F', 'F'});
        }
    }

    @Test
    void readsJavaneseAndSundaneseAsIndonesianAndEnglishInItsOwnVoice() {
        try (var bench = ready()) {
            var indonesian = spoken(bench, "Sugeng rawuh.", "id");
            assertThat(spoken(bench, "Sugeng rawuh.", "jv")).isEqualTo(indonesian);
            assertThat(spoken(bench, "Sugeng rawuh.", "su")).isEqualTo(indonesian);
            assertThat(spoken(bench, "Sugeng rawuh.", "en")).isNotEqualTo(indonesian);
        }
    }

    @Test
    void endsTheOldSentenceForTheNewOne() {
        try (var bench = ready()) {
            bench.speaker().say(LONG, "id");
            until(bench::sounds);
            bench.speaker().say("Selesai.", "id");
            until(() -> bench.speaker().statistics().getOrDefault(Statistic.SOUNDS, 0L) == 2);
            until(() -> !bench.sounds());
            assertThat(bench.recorder().heard().length).isLessThan(10 * BYTES_A_SECOND);
        }
    }

    @Test
    void showsNoWordToWhoeverListsProcesses() {
        try (var bench = ready()) {
            bench.speaker().say(LONG, "id");
            until(bench::sounds);
            var commands = ProcessHandle.current()
                    .descendants()
                    .map(process -> process.info().commandLine().orElse(""))
                    .toList();
            assertThat(commands).anyMatch(command -> command.contains("aplay")).noneMatch(c -> c.contains("surat"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exec sleep 60, NO_ANSWER",
        "exec cat /dev/zero, NO_SERVICE",
        "exec yes, NO_SERVICE",
        "echo tidak; exit 1, NO_SERVICE"
    })
    void survivesAVoiceThat(String does, OfflineCause cause) throws IOException {
        var voice = script("[ \"$1\" = --version ] && exit 0; " + does);
        try (var bench = new RecordedBench(voice, SoundRecorder.DEVICE)) {
            until(() -> bench.speaker().status().works());
            bench.speaker().say("Selamat datang.", "id");
            becomes(bench.speaker(), cause);
            assertThat(bench.recorder().heard().length).isZero();
            bench.speaker().close();
            assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void saysWhatIsMissing() {
        try (var dumb = new RecordedBench("/none/espeak-ng", SoundRecorder.DEVICE);
                var deaf = new RecordedBench("espeak-ng", "plughw:CARD=Nothing")) {
            becomes(dumb.speaker(), OfflineCause.NO_SERVICE);
            becomes(deaf.speaker(), OfflineCause.NOT_FOUND);
        }
    }

    @Test
    void leavesNoFileOpenBehindItsSentences() throws IOException {
        try (var bench = ready()) {
            var before = openFiles();
            for (var i = 0; i < OPEN_FEW; i++) {
                bench.speaker().say("Satu dua tiga.", "id");
            }
            bench.speaker().hush();
            until(() -> !bench.sounds());
            assertThat(openFiles()).isLessThan(before + OPEN_FEW / 2);
        }
    }

    private static RecordedBench ready() {
        var bench = new RecordedBench();
        until(() -> bench.speaker().status().works());
        return bench;
    }

    private static byte[] spoken(RecordedBench bench, String sentence, String language) {
        var before = bench.recorder().heard().length;
        bench.speaker().say(sentence, language);
        until(bench::sounds);
        until(() -> !bench.sounds());
        var all = bench.recorder().heard();
        return Arrays.copyOfRange(all, before, all.length);
    }

    private static double loudness(byte... pcm) {
        var samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var sum = 0.0;
        for (var i = 0; i < samples.limit(); i++) {
            sum += (double) samples.get(i) * samples.get(i);
        }
        return Math.sqrt(sum / samples.limit());
    }

    private static void becomes(Speaker speaker, OfflineCause cause) {
        until(() -> speaker.status() instanceof Offline(var is, var _) && is == cause);
    }

    private static void until(BooleanSupplier wanted) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
    }

    private String script(String does) throws IOException {
        var file = Files.write(folder.resolve("voice"), List.of("#!/bin/sh", does));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    private static int openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return (int) files.count();
        }
    }
}
