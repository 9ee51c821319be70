package id.desa.anjungan.provisioning.check;

import id.desa.anjungan.device.BarcodeScanner;
import id.desa.anjungan.device.CardReader;
import id.desa.anjungan.device.Panel;

/// What a device told while a test listened.
public sealed interface Sensed {
    record Code(BarcodeScanner.ScanEvent event) implements Sensed {}

    record Card(CardReader.CardEvent event) implements Sensed {}

    record Switch(Panel.Change change) implements Sensed {}
}
