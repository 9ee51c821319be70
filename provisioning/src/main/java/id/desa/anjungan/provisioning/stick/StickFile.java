package id.desa.anjungan.provisioning.stick;

import java.util.Arrays;

/// What came of reading one file of a stick.
public sealed interface StickFile {
    /// @param bytes no more than was asked for
    record Read(byte[] bytes) implements StickFile {
        @Override
        public boolean equals(Object other) {
            return other instanceof Read that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Read[" + bytes.length + " bytes]";
        }
    }

    /// No stick, or no file of this name on it.
    record Absent() implements StickFile {}

    /// There is something of this name that is not read.
    record Refused(Why why) implements StickFile {}

    enum Why {
        /// A link, a folder, a pipe or a device.
        NOT_A_FILE,
        TOO_LONG,
        /// The stick was pulled, or its file system is damaged.
        UNREADABLE
    }
}
