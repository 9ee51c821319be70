package id.desa.anjungan.village;

import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// `--data DIR [--host ADDRESS] [--port N] [--public-url URL] [--kiosk-url URL]... [--demo]`: runs one village until it
/// is told to stop. With `--add-officer` it is [AddOfficer], with `--invite` or `--replace` [InviteKiosk].
public final class Main {
    private static final String LOG_FILE = "logback.configurationFile";
    private static final int EX_CONFIG = 78;
    private static final int DEFAULT_PORT = 8080;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (System.getProperty(LOG_FILE) == null) {
            System.setProperty(LOG_FILE, "village-logback.xml"); // before the first logger is made
        }
        try {
            if (List.of(arguments).contains(AddOfficer.OPTION)) {
                AddOfficer.of(List.of(arguments)).run(System.in, System.out);
            } else if (InviteKiosk.OPTIONS.stream().anyMatch(List.of(arguments)::contains)) {
                InviteKiosk.of(List.of(arguments)).run(System.out, isTerminal());
            } else {
                run(settings(List.of(arguments)), System.out);
            }
        } catch (IllegalArgumentException e) {
            System.err.println("anjungan-village: " + e.getMessage());
            System.exit(EX_CONFIG);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static void run(VillageSettings settings, PrintStream out) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var village = Village.start(settings)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                stop.countDown();
                awaitQuietly(closed);
            }));
            out.println("Desa: " + village.url());
            stop.await();
        } finally {
            closed.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static VillageSettings settings(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var data = Path.of("village-data");
        var host = VillageSettings.LOOPBACK;
        var port = DEFAULT_PORT;
        var publicUrl = Optional.<URI>empty();
        var kioskUrls = new ArrayList<URI>();
        var tls = false;
        var demo = false;
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "--data" -> data = Path.of(value(rest, "--data"));
                case "--host" -> host = value(rest, "--host");
                case "--port" -> port = Integer.parseInt(value(rest, "--port"));
                case "--public-url" -> publicUrl = Optional.of(URI.create(value(rest, "--public-url")));
                case "--kiosk-url" -> kioskUrls.add(URI.create(value(rest, "--kiosk-url")));
                case "--tls" -> tls = true;
                case "--demo" -> demo = true;
                default ->
                    throw new IllegalArgumentException(
                            "usage: --data DIR [--host ADDRESS] [--port N] [--public-url URL] [--kiosk-url URL]... [--tls]"
                                    + " [--demo]");
            }
        }
        return new VillageSettings(data, host, port, publicUrl, kioskUrls, tls, demo);
    }

    private static String value(ArrayDeque<String> rest, String option) {
        return Optional.ofNullable(rest.poll())
                .orElseThrow(() -> new IllegalArgumentException(option + " needs a value"));
    }
}
