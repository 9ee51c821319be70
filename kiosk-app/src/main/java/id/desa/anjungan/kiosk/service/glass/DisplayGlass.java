package id.desa.anjungan.kiosk.service.glass;

import id.desa.anjungan.kiosk.systemd.DisplayLines;

/// Turns picture and touch by what the display's units watch. What is only tried is not in the settings of this hall,
/// and does not outlive a start.
public final class DisplayGlass implements GlassKeeper {
    private final DisplayLines display;
    private final HallGlass hall;
    private GlassSetting now;

    public DisplayGlass(DisplayLines display, HallGlass hall) {
        this.display = display;
        this.hall = hall;
        this.now = hall.written();
    }

    @Override
    public synchronized GlassSetting now() {
        return now;
    }

    @Override
    public synchronized boolean set(GlassSetting wanted) {
        if (!display.picture(wanted.degrees(), wanted.touch().words())) {
            return false;
        }
        now = wanted;
        return true;
    }

    @Override
    public boolean keep(GlassSetting kept) {
        return hall.write(kept);
    }
}
