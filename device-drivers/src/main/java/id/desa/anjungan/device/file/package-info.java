/// Character devices of Linux, bounded in time: printers on USB, serial lines, keyboards, HID. The only native code of
/// these is here.
@NullMarked
package id.desa.anjungan.device.file;

import org.jspecify.annotations.NullMarked;
