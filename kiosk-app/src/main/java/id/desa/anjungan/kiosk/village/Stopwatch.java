package id.desa.anjungan.kiosk.village;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Times one exchange once its connection stands. Goes along with the request as its tag.
final class Stopwatch {
    private final AtomicLong sent = new AtomicLong(System.nanoTime());
    private final AtomicLong answered = new AtomicLong(System.nanoTime());

    /// As a network interceptor: looking up and connecting are behind it.
    static Response measure(Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var stopwatch = request.tag(Stopwatch.class);
        if (stopwatch == null) {
            return chain.proceed(request);
        }
        stopwatch.sent.set(System.nanoTime());
        var response = chain.proceed(request);
        stopwatch.answered.set(System.nanoTime());
        return response;
    }

    /// To be called when the body's last byte was read.
    CallTime read(boolean light, long bytes) {
        return new CallTime(
                light,
                Duration.ofNanos(answered.get() - sent.get()),
                bytes,
                Duration.ofNanos(System.nanoTime() - answered.get()));
    }
}
