package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Does all checks side by side. One that hangs or fails is itself a symptom, and holds up none of the others.
public final class Doctor {
    private final List<Check> checks;
    private final Duration most;

    /// @param most for one check
    public Doctor(List<Check> checks, Duration most) {
        this.checks = List.copyOf(checks);
        this.most = most;
    }

    /// In the order of the checks.
    public List<Symptom> examine() {
        var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("doctor-", 1).factory());
        try {
            var looks = checks.stream()
                    .map(check -> CompletableFuture.supplyAsync(() -> look(check), threads)
                            .completeOnTimeout(
                                    List.of(Symptom.now(check.name(), Mender.TECHNICIAN, "hangs", check.name())),
                                    most.toMillis(),
                                    TimeUnit.MILLISECONDS))
                    .toList();
            return looks.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Symptom> look(Check check) {
        try {
            return check.look();
        } catch (InterruptedException overdue) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (RuntimeException bug) { // a table without this line helps more than no table
            return List.of(Symptom.now(
                    check.name(),
                    Mender.TECHNICIAN,
                    "failed",
                    check.name(),
                    bug.getClass().getSimpleName()));
        }
    }
}
