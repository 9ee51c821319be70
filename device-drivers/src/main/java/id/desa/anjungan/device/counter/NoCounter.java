package id.desa.anjungan.device.counter;

/// A printer that has no count, or none that can be asked for.
public record NoCounter(String why) implements PageCounter {
    @Override
    public Reading read() {
        return Reading.none(why);
    }

    @Override
    public String source() {
        return "none";
    }

    @Override
    public boolean sharesTheLine() {
        return false;
    }
}
