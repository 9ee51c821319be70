package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.letter.LetterRenderer;
import id.desa.anjungan.village.register.Penduduk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the officer's and the kades's pages can do. Every act is checked here, whatever the page showed.
public interface ServiceDesk {
    /// Requests in one status, oldest first; all of them when empty, of those that are over the newest 200. One that
    /// the officer may not handle is in it,
    /// marked.
    List<Entry> queue(Officer who, Optional<PermohonanStatus> status);

    Optional<Dossier> dossier(Officer who, String requestId);

    /// SEDANG_DIPERIKSA -> MENUNGGU_TANDA_TANGAN.
    Result approve(Officer who, String requestId);

    /// SEDANG_DIPERIKSA or MENUNGGU_TANDA_TANGAN -> BELUM_LENGKAP, with a reason the resident reads.
    Result giveBack(Officer who, String requestId, String reason);

    /// -> DITOLAK, with a reason the resident reads.
    Result reject(Officer who, String requestId, String reason);

    /// BELUM_LENGKAP -> SEDANG_DIPERIKSA, once the resident brought what was missing.
    Result completed(Officer who, String requestId);

    /// MENUNGGU_TANDA_TANGAN -> SIAP_DIAMBIL: number, QR, seal. The passphrase is wiped by the caller; wet ink needs
    /// none.
    Result sign(Officer who, String requestId, char[] passphrase);

    /// SIAP_DIAMBIL -> SUDAH_DIAMBIL: handed over at the counter, signed in wet ink or printed there. From then on no
    /// kiosk prints it.
    Result handOver(Officer who, String requestId);

    /// A slip for who lost theirs and stands at the counter; those before are dead.
    ///
    /// @param ktpSeen whether the officer looked at the face and the original e-KTP
    Result newSlip(Officer who, String requestId, boolean ktpSeen);

    /// An officer looked whether paper came out where a kiosk cannot tell: printed, and SIAP_DIAMBIL ->
    /// SUDAH_DIAMBIL; or not, and it may be printed again.
    Result settlePrint(Officer who, String requestId, boolean paperCameOut);

    /// The letter is no longer good; its number stays used.
    Result revoke(Officer who, String requestId, String reason);

    /// The draft as it would be signed now, or the letter once signed.
    Optional<LetterRenderer.Pdf> page(Officer who, String requestId);

    /// Calls for help from kiosks that nobody answered yet, newest first.
    List<Call> calls();

    void answered(Officer who, long callId);

    /// What was taken while nobody could be reached and could not be made a request, oldest first.
    List<Kept> kept();

    /// An officer has seen to it.
    void settled(Officer who, String keptId);

    /// @param withoutPin asked for while no PIN could be checked: who it is, an officer sees when it is collected
    /// @param printUncertain whether paper may be out of which no kiosk can tell; [#settlePrint] ends it
    record Entry(
            String id,
            String registration,
            String jenisName,
            String nama,
            PermohonanStatus status,
            Instant createdAt,
            Instant changedAt,
            boolean ownHousehold,
            boolean printUncertain,
            boolean withoutPin) {
        public Entry(
                String id,
                String registration,
                String jenisName,
                String nama,
                PermohonanStatus status,
                Instant createdAt,
                Instant changedAt,
                boolean ownHousehold,
                boolean printUncertain) {
            this(id, registration, jenisName, nama, status, createdAt, changedAt, ownHousehold, printUncertain, false);
        }

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /// @param syarat what the resident must have brought
    /// @param answers the form as label and value
    /// @param electronic whether signing will ask a passphrase
    record Dossier(
            Entry entry,
            Penduduk pemohon,
            Optional<Penduduk> untuk,
            List<Penduduk> household,
            List<Labelled> answers,
            List<String> syarat,
            Optional<String> reason,
            Optional<String> nomor,
            boolean counter,
            boolean revoked,
            boolean electronic,
            List<Step> history,
            Optional<Deferral> deferral) {
        public Dossier(
                Entry entry,
                Penduduk pemohon,
                Optional<Penduduk> untuk,
                List<Penduduk> household,
                List<Labelled> answers,
                List<String> syarat,
                Optional<String> reason,
                Optional<String> nomor,
                boolean counter,
                boolean revoked,
                boolean electronic,
                List<Step> history) {
            this(
                    entry,
                    pemohon,
                    untuk,
                    household,
                    answers,
                    syarat,
                    reason,
                    nomor,
                    counter,
                    revoked,
                    electronic,
                    history,
                    Optional.empty());
        }

        public Dossier {
            household = List.copyOf(household);
            answers = List.copyOf(answers);
            syarat = List.copyOf(syarat);
            history = List.copyOf(history);
        }

        @Override
        public String toString() {
            return "Dossier[" + entry.id() + "]";
        }
    }

    /// That it was taken while this village could not be reached.
    ///
    /// @param number on the slip the kiosk printed
    /// @param takenAt by the kiosk's clock
    record Deferral(String number, String kiosk, Instant takenAt, Instant heardAt, boolean withoutPin) {}

    /// What a kiosk took and no request could be made of.
    ///
    /// @param nik as it was typed; empty where the kiosk's reference leads to nobody
    record Kept(String id, Deferral deferral, Optional<Nik> nik, String jenisName, List<Labelled> answers, String why) {
        public Kept {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    record Labelled(String label, String value) {}

    /// One line of the audit: who did what, when.
    record Step(Instant at, String who, String what, String note) {}

    record Call(long id, String kiosk, String reason, Instant at) {}

    sealed interface Result {
        record Done() implements Result {}

        /// The request is not in a status that allows this; somebody else may have been quicker.
        record WrongStatus(PermohonanStatus now) implements Result {}

        record OwnHousehold() implements Result {}

        record WrongRole() implements Result {}

        record WrongPassphrase() implements Result {}

        /// @param slip what the QR of the new slip holds
        record SlipMade(Entry entry, String slip) implements Result {
            @Override
            public String toString() {
                return "SlipMade[" + entry + "]";
            }
        }

        /// The officer did not say that the e-KTP was seen.
        record KtpNotSeen() implements Result {}

        /// Paper may be coming out of a kiosk, or have come out of it.
        record KioskPrints() implements Result {}

        /// A kiosk holds the letter ahead, to print it without a link; it was asked to give it up.
        record KioskHolds() implements Result {}

        /// Too many wrong passphrases; signing rests for a quarter of an hour.
        record SigningRests() implements Result {}

        /// A reason is needed and was empty or too long.
        record ReasonNeeded() implements Result {}

        record Unknown() implements Result {}

        /// The letter could not be laid out or signed.
        ///
        /// @param what for the officer, without personal data
        record Failed(String what) implements Result {}
    }
}
