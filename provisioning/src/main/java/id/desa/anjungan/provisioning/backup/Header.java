package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What stands in clear at the head of a sealed file: nothing of a person. All of it goes into the key of the content,
/// so nobody changes a letter of it unnoticed.
///
/// @param kid name of the recovery key it is sealed for
/// @param epk the other half of the key agreement, made for this file only
record Header(Purpose purpose, String kid, ECKey epk, Instant at) {
    static final int VERSION = 1;
    private static final byte[] MAGIC = "ANJBAK1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 2_048;

    /// The header as it stands in the file.
    record Read(Header header, byte[] prelude) {}

    /// As it stands in JSON.
    private record Text(
            int v,
            @Nullable String purpose,
            @Nullable String kid,
            @Nullable Map<String, Object> epk,
            @Nullable Instant at) {}

    byte[] prelude() {
        var json = ContractJson.mapper()
                .writeValueAsBytes(
                        new Text(VERSION, purpose.word(), kid, epk.toPublicJWK().toJSONObject(), at));
        return ByteBuffer.allocate(MAGIC.length + Short.BYTES + json.length)
                .put(MAGIC)
                .putShort((short) json.length)
                .put(json)
                .array();
    }

    static Read read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        try {
            var magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new Unusable(Refusal.NO_BACKUP);
            }
            var length = in.readUnsignedShort();
            if (length > LONGEST) {
                throw new Unusable(Refusal.NO_BACKUP);
            }
            var json = new byte[length];
            in.readFully(json);
            var prelude = ByteBuffer.allocate(MAGIC.length + Short.BYTES + length)
                    .put(MAGIC)
                    .putShort((short) length)
                    .put(json);
            return new Read(parsed(json), prelude.array());
        } catch (EOFException cut) {
            throw new Unusable(Refusal.DAMAGED);
        }
    }

    private static Header parsed(byte[] json) throws Unusable {
        try {
            var text = ContractJson.mapper().readValue(json, Text.class);
            if (text.v() > VERSION) {
                throw new Unusable(Refusal.NEWER);
            }
            return new Header(
                    Purpose.of(String.valueOf(text.purpose())).orElseThrow(() -> new Unusable(Refusal.OTHER_KIND)),
                    Objects.requireNonNull(text.kid()),
                    ECKey.parse(Objects.requireNonNull(text.epk())).toPublicJWK(),
                    Objects.requireNonNull(text.at()));
        } catch (JacksonException | ParseException | IllegalArgumentException | NullPointerException odd) {
            throw new Unusable(Refusal.NO_BACKUP);
        }
    }
}
