package id.desa.anjungan.device.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;

/// A laser that speaks no IPP: it takes documents on a raw port of 127.0.0.1 (9100 in the field) from one caller at a
/// time, turns out a side for each page, and answers PJL there, or does so badly.
public final class RawLaser implements AutoCloseable {
    /// How it answers `@PJL INFO`.
    public enum Manners {
        GOOD,
        /// Without `PAGECOUNT=`, as Brother's.
        BARE,
        /// Tells of its state unasked before it answers.
        TALKATIVE,
        SILENT,
        GARBAGE,
        TRUNCATED,
        ENDLESS,
        /// Has heard of PJL and not of the question.
        IGNORANT
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<byte[]> documents = new CopyOnWriteArrayList<>();
    private final PaperEngine engine;
    private final ServerSocket server;
    private volatile Manners manners = Manners.GOOD;
    private volatile boolean swallowing;
    private volatile Socket caller = new Socket();

    private RawLaser(PaperEngine engine) throws IOException {
        this.engine = engine;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    public static RawLaser start(PaperEngine engine) {
        try {
            var laser = new RawLaser(engine);
            laser.threads.execute(laser::listen);
            return laser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /// As a queue's `device-uri`.
    public URI uri() {
        return URI.create("socket://127.0.0.1:" + port());
    }

    public void behave(Manners next) {
        manners = next;
    }

    /// From now on takes every byte, says that it is ready, and moves no paper.
    public void swallow() {
        swallowing = true;
    }

    /// The documents that arrived, oldest first.
    public List<byte[]> documents() {
        return List.copyOf(documents);
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var next = server.accept()) {
                caller = next;
                serve(next);
            } catch (IOException _) {
                // The caller went; the next one is waited for.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        var heard = new ByteArrayOutputStream();
        var part = new byte[8192];
        var answered = false;
        for (var length = socket.getInputStream().read(part);
                length >= 0;
                length = socket.getInputStream().read(part)) {
            heard.write(part, 0, length);
            if (!answered && text(heard).contains("@PJL INFO STATUS\r\n")) {
                answered = true;
                answer(socket);
            }
        }
        print(heard);
    }

    private static String text(ByteArrayOutputStream heard) {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void print(ByteArrayOutputStream heard) {
        var text = text(heard);
        if (!text.contains("%PDF")) {
            return;
        }
        var document = heard.toByteArray();
        documents.add(document);
        while (engine.isStopped() && !server.isClosed()) {
            Daemon.step();
        }
        if (!swallowing) {
            engine.turnOut(pagesOf(Arrays.copyOfRange(document, text.indexOf("%PDF"), document.length)));
        }
    }

    private static int pagesOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Socket socket) throws IOException {
        var count = "@PJL INFO PAGECOUNT\r\nPAGECOUNT=" + engine.sides() + "\r\n\f";
        var state = "\r\nCODE=" + engine.pjlCode() + "\r\nDISPLAY=\"SIAP\"\r\nONLINE=TRUE\r\n\f";
        switch (manners) {
            case GOOD -> say(socket, count + "@PJL INFO STATUS" + state);
            case BARE -> say(socket, "@PJL INFO PAGECOUNT\r\n" + engine.sides() + "\r\n\f@PJL INFO STATUS" + state);
            case TALKATIVE -> say(socket, "@PJL USTATUS DEVICE" + state + count + "@PJL INFO STATUS" + state);
            case SILENT -> {}
            case GARBAGE -> say(socket, "\u0000\u00ffHTTP/1.1 400 Bad Request\r\n\f\f\f");
            case TRUNCATED -> say(socket, count.substring(0, count.length() - 3));
            case ENDLESS -> babble(socket);
            case IGNORANT -> say(socket, "@PJL INFO PAGECOUNT\r\n\"?\"\r\n\f@PJL INFO STATUS\r\n\"?\"\r\n\f");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void babble(Socket socket) throws IOException {
        while (!server.isClosed()) {
            say(socket, "@PJL USTATUS TIMED\r\nCODE=1000");
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            caller.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
