package id.desa.anjungan.device.counter;

/// Where a printer's life counter is read. Any thread, but blocks, and ends within two seconds whatever answers.
public interface PageCounter {
    Reading read();

    /// For ledgers and logs: `ipp`, `snmp`, `pjl`, `none`.
    String source();

    /// Whether it speaks on the very line the letters go by, so that asking while one is sent would get in its way.
    boolean sharesTheLine();
}
