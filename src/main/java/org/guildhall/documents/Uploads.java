package org.guildhall.documents;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Files that people hand in: received one by one while a form is filled in, seen by their uploader alone until the form
 * is submitted, part of the case from then on.
 */
@Service
public class Uploads {

    private final DocumentSettings.Uploads limits;
    private final Inspection inspection;
    private final VirusScanner scanner;
    private final UploadRecords records;
    private final Semaphore inspections;

    Uploads(DocumentSettings settings, Inspection inspection, VirusScanner scanner, UploadRecords records) {
        this.limits = settings.uploads();
        this.inspection = inspection;
        this.scanner = scanner;
        this.records = records;
        this.inspections = new Semaphore(limits.atOnce());
    }

    /**
     * Takes a file in; sent again, it is the same document. Holds no database connection while the file arrives.
     *
     * @throws UploadRefused when it is not taken: nothing of it is kept then
     */
    public UploadedFile receive(NewUpload upload) throws IOException {
        try (SpooledFile file =
                SpooledFile.of(upload.content(), limits.largest().toBytes())) {
            FileType type;
            inspections.acquireUninterruptibly();
            try {
                type = inspection.inspect(FileNames.safe(upload.fileName()), file.path());
            } finally {
                inspections.release();
            }
            scanner.scan(file.path());
            return records.keep(upload, type, file, limits);
        }
    }

    /** The most bytes that one file may have. */
    public long largest() {
        return limits.largest().toBytes();
    }

    /** Refuses by the size that a sender announces, before anything is read. */
    public void refuseLargerThanAllowed(long announced) {
        if (announced > largest()) {
            throw SpooledFile.tooLarge(largest());
        }
    }

    /** What a person has sent for a subject, handed in or not, oldest first. */
    public List<UploadedFile> of(String subject, UUID person) {
        return records.ofSubject(subject).stream()
                .filter(file -> file.uploadedBy().equals(person))
                .toList();
    }

    /** What was handed in for a subject, oldest first. */
    public List<UploadedFile> handedIn(String subject) {
        return records.ofSubject(subject).stream()
                .filter(file -> file.handedInAt() != null)
                .toList();
    }

    /** Everything that was handed in for an application, oldest first. */
    public List<UploadedFile> handedIn(UUID applicationId) {
        return records.handedInOfApplication(applicationId);
    }

    /**
     * Makes documents part of the case, in the caller's transaction; repeating changes nothing.
     *
     * @return whether all of them are this person's, sent for this place; when not, the caller has to roll back
     */
    public boolean handIn(UploadPlace place, UUID person, Collection<UUID> ids) {
        Set<UUID> distinct = Set.copyOf(ids);
        return distinct.isEmpty() || records.handIn(place, person, distinct) == distinct.size();
    }

    /** Takes back a document that was not handed in; unknown, foreign and handed in ones stay as they are. */
    public void remove(String subject, UUID person, UUID id) {
        records.forget(of(subject, person).stream()
                .filter(file -> file.document().id().equals(id))
                .toList());
    }

    /** Forgets everything that was sent for a subject but never handed in: the subject is closed. */
    public void forgetPending(String subject) {
        records.forget(records.ofSubject(subject).stream()
                .filter(file -> file.handedInAt() == null)
                .toList());
    }
}
