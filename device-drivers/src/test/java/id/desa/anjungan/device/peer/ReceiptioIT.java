package id.desa.anjungan.device.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The emulator says what it means, as others read it.
class ReceiptioIT {
    /// The only one that client knows.
    private static final int PORT = 9100;

    private static final int LAST_OCTET = 254;

    @Test
    void readsTheEmulatorsStatusAsItIsMeant() {
        var client = Receiptio.in(Path.of("target/receiptio"));
        var address = free();
        try (var emulator = EscPosPrinterEmulator.startAt(address)) {
            assertThat(client.status(address.getAddress())).isEqualTo("online");
            emulator.openCover();
            assertThat(client.status(address.getAddress())).isEqualTo("coveropen");
            emulator.refill();
            emulator.emptyPaper();
            assertThat(client.status(address.getAddress())).isEqualTo("paperempty");
            emulator.refill();
            emulator.jamCutter();
            assertThat(client.status(address.getAddress())).isEqualTo("error");
            emulator.refill();
            assertThat(client.status(address.getAddress())).isEqualTo("online");
        }
        assertThat(client.status(address.getAddress())).isEqualTo("disconnect");
    }

    /// One of this machine's own addresses where nobody has that port.
    private static InetSocketAddress free() {
        return IntStream.range(2, LAST_OCTET)
                .mapToObj(octet -> new InetSocketAddress(loopback(octet), PORT))
                .filter(ReceiptioIT::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static InetAddress loopback(int octet) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 91, (byte) octet});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
