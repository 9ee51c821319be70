package id.desa.anjungan.device.escpos;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Lines whose waits are native, so that they would pin a virtual thread: one platform thread waits for whoever asks.
final class OwnThread implements PrinterLine.Connector {
    private final PrinterLine.Connector connector;
    private final ExecutorService thread;

    OwnThread(String name, PrinterLine.Connector connector) {
        this.connector = connector;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public PrinterLine open(Duration limit) throws IOException {
        return new Line(there(() -> connector.open(limit)));
    }

    private <T> T there(Callable<T> work) throws IOException {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException | CancellationException e) {
            throw new IOException("the driver is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private final class Line implements PrinterLine {
        private final PrinterLine line;

        Line(PrinterLine line) {
            this.line = line;
        }

        @Override
        public void send(byte[] bytes, Duration stall) throws IOException {
            there(() -> {
                line.send(bytes, stall);
                return true;
            });
        }

        @Override
        public void drain(Duration limit) throws IOException {
            there(() -> {
                line.drain(limit);
                return true;
            });
        }

        @Override
        public void end(Duration limit) throws IOException {
            there(() -> {
                line.end(limit);
                return true;
            });
        }

        @Override
        public Duration onTheWay(long bytes) {
            return line.onTheWay(bytes);
        }

        @Override
        public OptionalInt receive(Duration limit) throws IOException {
            return there(() -> line.receive(limit));
        }

        @Override
        public void recall() {
            line.recall();
        }

        @Override
        public boolean isRecalled() {
            return line.isRecalled();
        }

        @Override
        public void close() {
            try {
                there(() -> {
                    line.close();
                    return true;
                });
            } catch (IOException _) {
                line.close(); // that thread is gone, or this one was interrupted
            }
        }
    }
}
