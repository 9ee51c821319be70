package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.file.Pty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// A device file of this machine that stands in for `/dev/usb/lp0` or `/dev/ttyUSB0`: a pseudo-terminal under a name of
/// its own.
final class PtyWire implements Wire {
    private final Folder folder = Folder.create("anjungan-line");
    private final Talk talk;
    private final Path name;
    private final String uri;
    private Pty cable;
    private Thread thread;

    private PtyWire(String file, String scheme, String options, Talk talk) {
        this.talk = talk;
        this.name = folder.path().resolve(file);
        this.uri = scheme + "://" + name + options;
        this.cable = Pty.at(name);
        this.thread = serve(cable);
    }

    static Wire usb(Talk talk) {
        return new PtyWire("lp0", "escpos+usb", "", talk);
    }

    static Kind serial(int baud) {
        return talk -> new PtyWire("ttyUSB0", "escpos+serial", "?baud=" + baud, talk);
    }

    /// Its waits are native: no virtual thread.
    private Thread serve(Pty cable) {
        return Thread.ofPlatform().daemon().name("printer at " + name).start(() -> {
            try {
                talk.with(cable.in(), cable.out());
            } catch (IOException _) {
                // The plug was pulled.
            }
        });
    }

    @Override
    public URI uri() {
        return URI.create(uri);
    }

    @Override
    public synchronized void unplug() {
        cable.pull();
        if (!Thread.currentThread().equals(thread)) {
            join();
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public synchronized void plugIn() {
        cable = Pty.at(name);
        thread = serve(cable);
    }

    @Override
    public void tear() {
        unplug();
        plugIn();
    }

    @Override
    public void close() {
        unplug();
        folder.close();
    }
}
