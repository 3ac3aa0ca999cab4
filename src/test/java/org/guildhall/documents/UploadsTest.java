package org.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.documents.UploadRefused.Reason;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PapersContext.class)
class UploadsTest {

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private final UUID person = UUID.randomUUID();
    private final UploadPlace place =
            new UploadPlace(UUID.randomUUID(), UUID.randomUUID(), "task/" + person, "attachments");

    @Test
    void everyTypeIsTakenForWhatItIs() {
        Map<String, byte[]> files = Map.of(
                "a.pdf", SampleFiles.pdf(),
                "a.png", SampleFiles.image("png", 30, 20),
                "a.JPG", SampleFiles.image("jpeg", 30, 20),
                "a.tiff", SampleFiles.image("tiff", 30, 20),
                "a.docx", SampleFiles.office("wordprocessingml.document", Map.of()),
                "a.xlsx", SampleFiles.office("spreadsheetml.sheet", Map.of()),
                "a.pptx", SampleFiles.office("presentationml.presentation", Map.of()),
                "a.odt", SampleFiles.openDocument("text", Map.of()),
                "a.ods", SampleFiles.openDocument("spreadsheet", Map.of()));

        files.forEach(
                (name, content) -> assertThat(receive(name, content).document().mediaType())
                        .as(name)
                        .isEqualTo(FileType.ofName(name).orElseThrow().mediaType()));
    }

    @Test
    void sentTwiceItIsOneDocumentAndItsContentComesBack() throws IOException {
        byte[] content = SampleFiles.pdf();

        UploadedFile first = receive("letter.pdf", content);
        UploadedFile second = receive("letter.pdf", content);

        assertThat(second).isEqualTo(first);
        assertThat(first.document().sha256()).isEqualTo(Sha256.of(content));
        try (InputStream stream = documents.open(first.document())) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void onlyItsUploaderSeesItUntilItIsHandedIn() {
        UUID id = receive("letter.pdf", SampleFiles.pdf()).document().id();

        assertThat(documents.ofApplication(place.applicationId())).isEmpty();
        assertThat(documents.readableBy(id, People.partnerManager())).isEmpty();
        assertThat(documents.readableBy(id, People.applicant(place.partnerId())))
                .isEmpty();
        assertThat(uploads.handedIn(place.applicationId())).isEmpty();

        assertThat(uploads.handIn(place, UUID.randomUUID(), List.of(id))).isFalse();
        assertThat(uploads.handIn(place, person, List.of(id, UUID.randomUUID())))
                .isFalse();
        assertThat(uploads.handIn(place, person, List.of(id))).isTrue();
        assertThat(uploads.handIn(place, person, List.of(id))).isTrue();

        assertThat(documents.readableBy(id, People.partnerManager())).isPresent();
        assertThat(documents.readableBy(id, People.applicant(place.partnerId())))
                .isPresent();
        assertThat(documents.readableBy(id, People.applicant(UUID.randomUUID())))
                .isEmpty();
        assertThat(uploads.handedIn(place.applicationId())).hasSize(1);
    }

    @Test
    void removedItIsGoneWithItsContentUnlessSomebodyElseHasIt() {
        byte[] shared = SampleFiles.image("png", 31, 17);
        UploadedFile mine = receive("a.png", shared);
        UploadPlace other = new UploadPlace(UUID.randomUUID(), UUID.randomUUID(), "task/" + UUID.randomUUID(), "a");
        UploadedFile theirs = receive(other, "a.png", shared);

        uploads.remove(place.subject(), UUID.randomUUID(), mine.document().id());
        assertThat(uploads.of(place.subject(), person)).containsExactly(mine);

        uploads.remove(place.subject(), person, mine.document().id());
        assertThat(uploads.of(place.subject(), person)).isEmpty();
        assertThat(contents(mine)).isEqualTo(1);

        uploads.remove(other.subject(), person, theirs.document().id());
        assertThat(contents(mine)).isZero();
    }

    @Test
    void whatIsHandedInStays() {
        UploadedFile file = receive("a.pdf", SampleFiles.pdf());
        UploadedFile pending = receive("b.png", SampleFiles.image("png", 5, 7));
        uploads.handIn(place, person, List.of(file.document().id()));

        uploads.remove(place.subject(), person, file.document().id());
        uploads.forgetPending(place.subject());

        assertThat(uploads.of(place.subject(), person))
                .extracting(UploadedFile::document)
                .containsExactly(file.document());
        assertThat(contents(pending)).isZero();
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refused("a.pdf", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused("a.pdf", new byte[26 * 1024 * 1024])).isEqualTo(Reason.TOO_LARGE);
        assertThat(catchThrowableOfType(UploadRefused.class, () -> uploads.refuseLargerThanAllowed(26L * 1024 * 1024))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        uploads.refuseLargerThanAllowed(25L * 1024 * 1024);
        uploads.refuseLargerThanAllowed(-1);
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefused() {
        assertThat(refused("a.png", SampleFiles.pdf())).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refused("a.pdf", SampleFiles.utf8("<script>alert(1)</script>")))
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(refused("a.exe", SampleFiles.utf8("MZ"))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(refused("a", SampleFiles.pdf())).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void namesAreCleanedAndTheGivenOneIsKeptVisible() {
        UploadedFile file = receive("../../etc/in\u202Evoice\n.png", SampleFiles.image("png", 3, 4));

        assertThat(file.document().fileName()).isEqualTo("invoice.png");
        assertThat(file.originalName()).isEqualTo("../../etc/in\\u202Evoice\\u000A.png");
    }

    @Test
    void countsHoldAlsoForManyAtOnceAndTheSameFileCountsOnce() throws InterruptedException {
        byte[] same = SampleFiles.image("png", 200, 200);
        List<Throwable> refusals = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        List<Thread> senders = new java.util.ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] content = i < 3 ? same : SampleFiles.image("png", 10, 10 + i);
            senders.add(Thread.ofVirtual().start(() -> {
                try {
                    receive("a.png", content);
                } catch (UploadRefused refused) {
                    refusals.add(refused);
                }
            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(uploads.of(place.subject(), person)).hasSize(20);
        assertThat(refusals).hasSizeBetween(2, 4).allSatisfy(refusal -> assertThat(((UploadRefused) refusal).reason())
                .isEqualTo(Reason.TOO_MANY));
    }

    @Test
    void aSenderWhoBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };

        assertThat(catchThrowableOfType(
                        IOException.class, () -> uploads.receive(new NewUpload(place, person, "a.pdf", broken))))
                .isNotNull();
        assertThat(uploads.of(place.subject(), person)).isEmpty();
    }

    private UploadedFile receive(String name, byte[] content) {
        return receive(place, name, content);
    }

    private UploadedFile receive(UploadPlace at, String name, byte[] content) {
        try {
            return uploads.receive(new NewUpload(at, person, name, new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** That a file is refused, why, and that nothing of it is kept. */
    private Reason refused(String name, byte[] content) {
        UploadRefused refusal = catchThrowableOfType(UploadRefused.class, () -> receive(name, content));
        assertThat(refusal).as(name + " is refused").isNotNull();
        assertThat(refusal.getMessage()).endsWith(".").hasSizeGreaterThan(30);
        assertThat(uploads.of(place.subject(), person)).isEmpty();
        return refusal.reason();
    }

    private long contents(UploadedFile file) {
        return jdbc.sql("select count(*) from documents.content where sha256 = :sha256")
                .param("sha256", file.document().sha256())
                .query(Long.class)
                .single();
    }
}
