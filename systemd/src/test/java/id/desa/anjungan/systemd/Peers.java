package id.desa.anjungan.systemd;

import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.VirtualLaser;
import java.io.IOException;
import java.util.stream.Collectors;

/// The printers of a hall. They outlive the machine they belong to.
final class Peers implements AutoCloseable {
    private final EscPosPrinterEmulator slips = EscPosPrinterEmulator.start();
    private final VirtualLaser laser = VirtualLaser.start();

    VirtualLaser laser() {
        return laser;
    }

    /// What a technician writes into `/etc/anjungan/kiosk.toml`.
    String settings() {
        return """
            [kiosk]
            demo = true
            [devices.page-printer]
            uri = "%s"
            [devices.receipt-printer]
            uri = "escpos+tcp://127.0.0.1:%d"
            [devices.scanner]
            uri = "serial:///dev/scanner"
            """.formatted(laser.uri(), slips.uri().getPort());
    }

    /// Cables to a machine that is switched on.
    Cables into(Machine machine) throws IOException, InterruptedException {
        return new Cables(
                Line.into(machine, slips.uri().getPort()),
                Line.into(machine, laser.uri().getPort()));
    }

    record Cables(Line slips, Line letters) implements AutoCloseable {
        @Override
        public void close() {
            slips.close();
            letters.close();
        }
    }

    /// What stands on all slips.
    String paper() {
        return slips.slips().stream()
                .map(slip -> EscPosDecoder.decode(slip).text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        laser.close();
        slips.close();
    }
}
