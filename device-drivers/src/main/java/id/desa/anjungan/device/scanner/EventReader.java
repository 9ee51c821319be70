package id.desa.anjungan.device.scanner;

/// Takes the records of an input device apart, wherever a read cut them, and hands on what was typed. Where the kernel
/// dropped events the code they belonged to is given up. One thread.
final class EventReader {
    private final Typing typing;
    private final CodeAssembler assembler;
    private final byte[] record = new byte[InputEvent.BYTES];
    private int filled;
    private boolean dropping;

    EventReader(Typing typing, CodeAssembler assembler) {
        this.typing = typing;
        this.assembler = assembler;
    }

    /// @param nanos of a steady clock
    void read(byte[] bytes, int count, long nanos) {
        for (var i = 0; i < count; i++) {
            record[filled++] = bytes[i];
            if (filled == record.length) {
                filled = 0;
                event(InputEvent.at(record, 0), nanos);
            }
        }
        if (count == 0) {
            assembler.silence(nanos);
        }
    }

    private void event(InputEvent event, long nanos) {
        if (event.type() == InputEvent.SYNC) {
            synced(event.code());
        } else {
            var character = typing.character(event);
            if (character != 0 && !dropping) {
                assembler.add(character, nanos);
            }
        }
    }

    private void synced(int code) {
        if (code == InputEvent.SYNC_DROPPED) {
            dropping = true;
            assembler.spoil();
        } else if (code == InputEvent.SYNC_REPORT) {
            dropping = false;
        }
    }
}
