package id.desa.anjungan.kiosk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.proof.KioskCredential;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.config.ConfigReader;
import id.desa.anjungan.config.ConfigReading;
import id.desa.anjungan.config.KioskConfig;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.ReceiptPrinter;
import java.nio.file.Path;

/// What a kiosk under test is told and made of.
final class TestKiosk {
    private TestKiosk() {}

    /// @param port of the village on this machine
    static KioskConfig config(int port, Path state, boolean demo) {
        var text = """
                [kiosk]
                id = "balai-2"
                demo = %s
                [village]
                url = "http://127.0.0.1:%d"
                [screen]
                size = "1080x1920"
                [devices.page-printer]
                uri = "%s"
                [devices.receipt-printer]
                uri = "%s"
                [state]
                dir = "%s"
                [log]
                level = "debug"
                """.formatted(
                        demo,
                        port,
                        demo ? "sim:page-printer" : "ipp://localhost/printers/surat",
                        demo ? "sim:receipt-printer" : "escpos+tcp://127.0.0.1:9100",
                        state);
        return ((ConfigReading.Valid) ConfigReader.read(text)).config();
    }

    static KioskIdentity identity() {
        try {
            var authority = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return new KioskIdentity(key, new KioskCredential("balai-2", key).sign(authority));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A receipt printer that prints whatever it gets.
    static final class Slips implements ReceiptPrinter {
        boolean closed;

        @Override
        public PrinterStatus status() {
            return new PrinterStatus.Ready();
        }

        @Override
        public PrintOutcome print(PrintRef ref, Receipt receipt) {
            return new PrintOutcome.Printed(PrintOutcome.Evidence.PROCESS_ID);
        }

        @Override
        public PrintOutcome outcomeOf(PrintRef ref) {
            return new PrintOutcome.Uncertain(new PrinterStatus.Silent());
        }

        @Override
        public void clear() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
