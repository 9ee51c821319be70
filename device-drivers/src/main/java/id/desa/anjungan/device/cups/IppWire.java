package id.desa.anjungan.device.cups;

import com.hp.jipp.encoding.IppPacket;
import java.io.IOException;
import java.net.URI;

/// One IPP request and its answer (RFC 8010), bounded in time.
interface IppWire {
    byte[] NO_DOCUMENT = {};

    IppPacket call(URI target, IppPacket request, byte[] document) throws IOException;

    default IppPacket call(URI target, IppPacket request) throws IOException {
        return call(target, request, NO_DOCUMENT);
    }
}
