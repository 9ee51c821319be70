package id.desa.anjungan.device;

/// Says sentences and plays sounds, one at a time. Returns at once; without a sound card it is quiet, and its status
/// says so. What is said may be personal: it goes into no argument list, file or log.
public interface Speaker extends Device {
    @Override
    PeripheralStatus status();

    /// Ends what is being said and says this.
    ///
    /// @param language ISO 639-1, such as `id`; a language it does not speak is read as Indonesian
    void say(String sentence, String language);

    /// Ends what is being said and plays this.
    void play(Sound sound);

    /// Ends what is being said.
    void hush();

    /// PCM, 16 bits, little end first.
    record Sound(byte[] pcm, int rate, int channels) {}
}
