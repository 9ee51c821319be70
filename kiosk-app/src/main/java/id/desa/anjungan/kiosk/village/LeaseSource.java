package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.PrintGrant;

/// Where letters are fetched ahead. Every call blocks and is bounded in time.
public interface LeaseSource {
    /// All that this kiosk may hold ahead; what is not in it is to be given up.
    Answer<Leases> leases();

    /// The signed PDF of a grant, checked against its SHA-256.
    Answer<byte[]> document(PrintGrant grant);
}
