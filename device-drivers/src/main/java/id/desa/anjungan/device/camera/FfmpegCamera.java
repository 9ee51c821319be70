package id.desa.anjungan.device.camera;

import id.desa.anjungan.device.Camera;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A camera of Linux (V4L2), read through `ffmpeg`, which knows every camera's formats. It is a child process that is
/// started again when it ends or shows nothing for a while, and ended on close.
public final class FfmpegCamera implements Camera {
    private static final String PROGRAM = "ffmpeg";

    /// @param input what ffmpeg is told to read
    /// @param device what must be there before ffmpeg is asked; empty where nothing need
    record Source(String program, List<String> input, Path device) {
        static final Path NONE = Path.of("");

        static Source v4l2(Path device, int width, int height) {
            return new Source(
                    PROGRAM,
                    List.of("-f", "v4l2", "-video_size", width + "x" + height, "-i", device.toString()),
                    device);
        }
    }

    private final Source source;
    private final int width;
    private final int height;
    private final int rate;
    private final Executor events;
    private final KeptOpen kept;
    private final AtomicReference<@Nullable Frame> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
    private volatile Consumer<Frame> listener = _ -> {};
    private volatile boolean closed;

    /// @param rate frames a second; more cost CPU, fewer make a hand wait
    /// @param events where the listener sees a frame
    public FfmpegCamera(Path device, int width, int height, int rate, Executor events) {
        this(Source.v4l2(device, width, height), width, height, rate, events);
    }

    FfmpegCamera(Source source, int width, int height, int rate, Executor events) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.rate = rate;
        this.events = events;
        this.kept = KeptOpen.start("camera-" + source.device().getFileName(), this::read);
    }

    private void read(KeptOpen.Hold hold) throws IOException {
        check();
        var process = start();
        running.set(process);
        var stall = Stall.watch(process);
        try (var frames = process.getInputStream()) {
            while (hold.isWanted() && !closed) {
                var grey = frames.readNBytes(width * height);
                if (grey.length < width * height) {
                    throw new DeviceUnusable(OfflineCause.NO_ANSWER, ended());
                }
                hold.opened();
                stall.moved();
                show(new Frame(width, height, grey));
            }
        } finally {
            running.set(null);
            process.destroyForcibly();
        }
    }

    private void check() throws DeviceUnusable {
        var device = source.device();
        if (device.equals(Source.NONE)) {
            return;
        }
        if (!Files.exists(device)) {
            throw new DeviceUnusable(OfflineCause.NOT_FOUND, device + " is not there");
        }
        if (Files.isDirectory(device) || Files.isRegularFile(device)) {
            throw new DeviceUnusable(OfflineCause.WRONG_KIND, device + " is no camera");
        }
        if (!Files.isReadable(device)) {
            throw new DeviceUnusable(OfflineCause.NO_PERMISSION, device + " may not be opened");
        }
    }

    /// Its complaints go nowhere: a pipe that nobody reads would stop it.
    private Process start() throws DeviceUnusable {
        try {
            var process = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException _) {
            throw new DeviceUnusable(OfflineCause.NO_SERVICE, source.program() + " is missing: install ffmpeg");
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(source.program(), "-nostdin", "-hide_banner", "-loglevel", "quiet"));
        command.addAll(source.input());
        command.addAll(List.of("-an", "-vf", "fps=" + rate, "-s", width + "x" + height));
        command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "gray", "-"));
        return command;
    }

    private String ended() {
        return "no frames; what is wrong says: " + PROGRAM + " " + String.join(" ", source.input()) + " -f null -";
    }

    /// A frame that nobody took yet gives way to the next.
    private void show(Frame frame) {
        if (latest.getAndSet(frame) == null) {
            events.execute(() -> {
                var newest = latest.getAndSet(null);
                if (newest != null) {
                    listener.accept(newest);
                }
            });
        }
    }

    @Override
    public void onFrame(Consumer<Frame> next) {
        listener = next;
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return Map.of(Statistic.RECONNECTS, kept.reconnects());
    }

    @Override
    public void close() {
        listener = _ -> {};
        closed = true;
        var process = running.get();
        if (process != null) {
            process.destroyForcibly();
        }
        kept.close();
    }
}
