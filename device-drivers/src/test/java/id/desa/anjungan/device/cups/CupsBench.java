package id.desa.anjungan.device.cups;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PagePrinter;
import id.desa.anjungan.device.PagePrinterContract;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The driver before a real `cupsd` and a virtual laser.
record CupsBench(PrivateCups cups, VirtualLaser laser, URI queue, PagePrinter printer)
        implements PagePrinterContract.Bench {
    static final CupsSettings QUICK = new CupsSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMillis(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3),
            Duration.ofMillis(900),
            Duration.ofMillis(1200),
            Duration.ofMillis(1200),
            Duration.ofMillis(2500),
            Duration.ofSeconds(8),
            Duration.ofSeconds(40),
            Duration.ofMillis(300),
            Duration.ofMinutes(10));

    static CupsBench open() {
        return open(VirtualLaser.start());
    }

    static CupsBench open(VirtualLaser laser) {
        return open(laser, QUICK);
    }

    static CupsBench patient() {
        return open(VirtualLaser.start(), QUICK.withStops(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    private static CupsBench open(VirtualLaser laser, CupsSettings settings) {
        var cups = PrivateCups.start();
        var queue = cups.addQueue("surat", laser.uri());
        var printer = new CupsPagePrinter(asServiceUser(cups, queue), settings);
        return new CupsBench(cups, laser, queue, printer);
    }

    /// As the kiosk runs: a user without rights under Debian's policy. `javax.print` sees another CUPS.
    static CupsQueue asServiceUser(PrivateCups cups, URI queue) {
        return CupsQueue.of(queue)
                .as(cups.serviceUser(), cups.socketOfServiceUser())
                .seenByJavaxPrint(Optional.of("nowhere:1"));
    }

    @Override
    public PageJob letter(Media media, int pages) {
        return SampleLetter.job(media, pages);
    }

    @Override
    public void openCover() {
        laser.openCover();
    }

    @Override
    public void emptyTray() {
        laser.emptyTray();
    }

    @Override
    public void openCoverAfter(int sides) {
        laser.openCoverAfter(sides);
    }

    @Override
    public void emptyTrayAfter(int sides) {
        laser.emptyTrayAfter(sides);
    }

    @Override
    public void refill() {
        laser.refill();
    }

    @Override
    public void swallow() {
        laser.swallow();
    }

    @Override
    public void unplug() {
        laser.powerOff();
    }

    @Override
    public void plugIn() {
        laser.powerOn();
    }

    @Override
    public int sidesOut() {
        return laser.impressions();
    }

    @Override
    public int documentsLeft() {
        return cups.documents().size();
    }

    @Override
    public void close() {
        printer.close();
        cups.close();
        laser.close();
    }
}
