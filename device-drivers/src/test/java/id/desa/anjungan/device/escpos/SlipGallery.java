package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.peer.EscPosDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the sample slip as each model prints it, to look at: `SlipGallery FOLDER`.
final class SlipGallery {
    private SlipGallery() {}

    public static void main(String... words) throws IOException {
        var folder = Files.createDirectories(Path.of(words[0]));
        var parts = new ArrayList<Receipt.Part>(List.of(SampleSlip.crest(200, 22)));
        parts.addAll(SampleSlip.RECEIPT.parts());
        for (var model : EscPosModel.ALL) {
            for (var head : model.heads()) {
                draw(new Receipt(parts), model.on(head.paperMm()).orElseThrow(), folder);
            }
        }
    }

    private static void draw(Receipt slip, EscPosModel model, Path folder) throws IOException {
        var out = new ByteArrayOutputStream();
        new EscPosEncoder(model).encode(slip, out::writeBytes);
        var name = model.name() + "-" + model.head().paperMm() + ".png";
        ImageIO.write(
                EscPosDecoder.decode(out.toByteArray(), model.widthDots()).image(),
                "png",
                folder.resolve(name).toFile());
        System.out.println(name + " " + out.size() + " bytes");
    }
}
