package id.desa.anjungan.device.counter;

import id.desa.anjungan.device.network.HostLookup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks in HP's Printer Job Language on the raw port: `@PJL INFO PAGECOUNT` and `@PJL INFO STATUS`. Many printers take
/// one caller at a time there, so it is asked before a letter and after it, never in between.
public final class PjlPageCounter implements PageCounter {
    public static final int PORT = 9100;
    private static final String EXIT = "\u001b%-12345X";
    private static final byte[] QUESTION = (EXIT + "@PJL USTATUSOFF\r\n@PJL INFO PAGECOUNT\r\n@PJL INFO STATUS\r\n"
                    + EXIT)
            .getBytes(StandardCharsets.US_ASCII);
    private static final Duration LOOKUP = Duration.ofMillis(300);
    private static final Duration CONNECT = Duration.ofMillis(450);
    private static final Duration ANSWER = Duration.ofMillis(1200);
    /// Both answers have less than 200; a printer that goes on and on is not listened to.
    private static final int MOST_BYTES = 4096;

    private final String host;
    private final int port;

    public PjlPageCounter(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Reading read() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(HostLookup.address(host, LOOKUP), port), Math.toIntExact(CONNECT.toMillis()));
            socket.getOutputStream().write(QUESTION);
            return answered(socket);
        } catch (IOException e) {
            return Reading.offline("the printer does not answer on port " + port + ": " + e.getMessage());
        }
    }

    /// A printer without PJL takes the question for a document, or says nothing: then it is `Silent`.
    private static Reading answered(Socket socket) throws IOException {
        var heard = new ByteArrayOutputStream();
        var end = System.nanoTime() + ANSWER.toNanos();
        try {
            while (heard.size() < MOST_BYTES
                    && !PjlAnswer.of(heard.toByteArray()).isWhole()) {
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    break;
                }
                socket.setSoTimeout(Math.toIntExact(left));
                var part = new byte[256];
                var length = socket.getInputStream().read(part);
                if (length < 0) {
                    break;
                }
                heard.write(part, 0, length);
            }
        } catch (SocketTimeoutException _) {
            // What came till now is the answer.
        }
        return PjlAnswer.of(heard.toByteArray()).reading();
    }

    @Override
    public String source() {
        return "pjl";
    }

    @Override
    public boolean sharesTheLine() {
        return true;
    }
}
