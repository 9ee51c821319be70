package id.desa.anjungan.provisioning.backup;

/// Why a backup was not made, not checked, or not brought back. Nothing was changed. Sentences for people are in the
/// words of anjunganctl, under `backup.refused.` and the name.
public enum Refusal {
    /// No file of ours at all.
    NO_BACKUP,
    /// Made by a later version than this program.
    NEWER,
    /// Sealed for another recovery key.
    WRONG_KEY,
    /// The file of the recovery key cannot be read, or its passphrase is wrong.
    BAD_KEY,
    /// Cut short, or changed.
    DAMAGED,
    /// A kiosk's where a village's was asked for, or the other way round.
    OTHER_KIND,
    /// This machine is enrolled under another name.
    OTHER_KIOSK,
    /// Holds what no backup of ours holds.
    BAD_CONTENT,
    NO_SPACE,
    /// The program whose folder it is runs.
    IN_USE,
    /// This machine holds messages the village has not heard yet.
    STILL_OWED,
    /// There is a village in this folder already.
    NOT_EMPTY,
    /// The folder is not there, or is not mounted.
    NO_FOLDER,
    /// A stick that nobody bound to us.
    NOT_BOUND,
    /// Nothing is plugged in that can be read.
    NO_STICK,
    /// None for this machine.
    NONE_ON_STICK,
    /// None of the name or the number that was asked for.
    NOT_ON_STICK,
    /// Of more than one kiosk, and this machine is none yet.
    SEVERAL_KIOSKS,
    /// More files than anybody means to keep there.
    CROWDED,
    /// Neither said nor on a stick.
    NO_KEY,
    /// The folder cannot be put in place in one step here, such as a mount point.
    CANNOT_SWAP,
    /// The database itself is damaged.
    DATABASE_BAD,
    CHANGED_MEANWHILE,
    /// The server did not take it, or gave back something else.
    SERVER_REFUSED,
    /// Reading or writing failed.
    IO
}
