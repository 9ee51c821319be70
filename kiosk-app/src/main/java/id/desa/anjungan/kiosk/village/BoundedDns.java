package id.desa.anjungan.kiosk.village;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Looks names up, bounded in time: the system's own look-up cannot be interrupted and may hang for half a minute where
/// a name server is silent. One look-up of a name runs at a time, however many ask. Where it fails or hangs, the last
/// good addresses stand in: a village seldom moves, and its key is proved anyway.
final class BoundedDns implements Dns {
    private final Dns system;
    private final Executor threads;
    private final Duration limit;
    private final Map<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final Map<String, List<InetAddress>> lastGood = new ConcurrentHashMap<>();

    /// @param threads where a look-up may hang
    BoundedDns(Dns system, Executor threads, Duration limit) {
        this.system = system;
        this.threads = threads;
        this.limit = limit;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        try {
            var addresses = asked(hostname).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            lastGood.put(hostname, addresses);
            return addresses;
        } catch (TimeoutException | ExecutionException silent) {
            return known(hostname);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("stopped while looking up");
        }
    }

    private CompletableFuture<List<InetAddress>> asked(String hostname) {
        return underWay.computeIfAbsent(hostname, name -> {
            var answer = new CompletableFuture<List<InetAddress>>();
            threads.execute(() -> look(name, answer));
            return answer;
        });
    }

    private void look(String hostname, CompletableFuture<List<InetAddress>> answer) {
        try {
            var found = system.lookup(hostname);
            underWay.remove(hostname);
            answer.complete(found);
        } catch (UnknownHostException | RuntimeException unknown) {
            underWay.remove(hostname);
            answer.completeExceptionally(unknown);
        }
    }

    private List<InetAddress> known(String hostname) throws UnknownHostException {
        var addresses = lastGood.get(hostname);
        if (addresses == null) {
            throw new UnknownHostException("no answer of the name server");
        }
        return addresses;
    }
}
