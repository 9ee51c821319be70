package id.desa.anjungan.device.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Looks a host's name up in bounded time. A name server that is away lets a look-up wait for much longer than anybody
/// wants to. Any thread.
public final class HostLookup {
    private HostLookup() {}

    /// @param host a name or an address; Java takes none for this machine, this does not
    public static InetAddress address(String host, Duration limit) throws IOException {
        if (host.isBlank()) {
            throw new UnknownHostException("no host is named");
        }
        return address(host, () -> InetAddress.getByName(host), limit);
    }

    static InetAddress address(String host, Callable<InetAddress> asked, Duration limit) throws IOException {
        var lookup = new FutureTask<>(asked);
        Thread.ofVirtual().name("lookup").start(lookup);
        try {
            return lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw (IOException) new UnknownHostException(host + " is not known").initCause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
