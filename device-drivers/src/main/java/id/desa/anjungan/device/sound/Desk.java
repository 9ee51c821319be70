package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.Speaker.Sound;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where the next order is left and the last one is called off. Any thread; nothing here blocks but waiting for work.
final class Desk {
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition left = guard.newCondition();
    private Optional<Order> next = Optional.empty();
    private Optional<Tool> running = Optional.empty();
    private long turn;

    void say(String sentence, String language) {
        guard.lock();
        try {
            clear();
            next = Optional.of(new Order.Say(turn, sentence, language));
            left.signalAll();
        } finally {
            guard.unlock();
        }
    }

    void play(Sound sound) {
        guard.lock();
        try {
            clear();
            next = Optional.of(new Order.Play(turn, sound));
            left.signalAll();
        } finally {
            guard.unlock();
        }
    }

    /// Nothing is wanted any more; what runs is ended.
    void clear() {
        guard.lock();
        try {
            turn++;
            next = Optional.empty();
            running.ifPresent(Tool::end);
            running = Optional.empty();
        } finally {
            guard.unlock();
        }
    }

    /// The next order, if there is one within that time.
    Optional<Order> await(Duration limit) {
        guard.lock();
        try {
            var nanos = limit.toNanos();
            while (next.isEmpty() && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            var taken = next;
            next = Optional.empty();
            return taken;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            guard.unlock();
        }
    }

    boolean isCurrent(Order order) {
        guard.lock();
        try {
            return order.turn() == turn;
        } finally {
            guard.unlock();
        }
    }

    /// Runs for that order: ended with it, and at once where it was called off meanwhile.
    Tool started(Order order, Tool tool) {
        guard.lock();
        try {
            if (order.turn() == turn) {
                running = Optional.of(tool);
            } else {
                tool.end();
            }
            return tool;
        } finally {
            guard.unlock();
        }
    }
}
