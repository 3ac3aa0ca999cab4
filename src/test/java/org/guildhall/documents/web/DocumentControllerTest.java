package org.guildhall.documents.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.documents.DocumentKind;
import org.guildhall.documents.Documents;
import org.guildhall.documents.NewUpload;
import org.guildhall.documents.SampleFiles;
import org.guildhall.documents.StoredDocument;
import org.guildhall.documents.UploadPlace;
import org.guildhall.documents.Uploads;
import org.guildhall.testing.papers.Pages;
import org.guildhall.testing.papers.PapersContext;
import org.guildhall.testing.papers.People;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;

@SpringJUnitConfig(PapersContext.class)
class DocumentControllerTest {

    @Autowired
    DocumentController controller;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    private final UUID partnerId = UUID.randomUUID();
    private final byte[] bytes = ("paper of " + partnerId).getBytes(StandardCharsets.UTF_8);
    private MockMvc pages;

    @BeforeEach
    void setUp() {
        pages = Pages.of(controller);
    }

    @Test
    void ownPeopleAndStaffReadIt() throws Exception {
        StoredDocument document = store("Vertrag Müller.pdf", "application/pdf");

        for (var person :
                new org.guildhall.identity.SignedIn[] {People.applicant(partnerId), People.partnerManager()}) {
            pages.perform(get(document.url()).with(Pages.as(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(bytes))
                    .andExpect(content().contentType("application/pdf"))
                    .andExpect(header().string("ETag", "\"" + document.sha256() + "\""))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string(
                                    "Content-Disposition",
                                    Matchers.allOf(
                                            Matchers.startsWith("inline"),
                                            Matchers.containsString("filename*=UTF-8''Vertrag%20M%C3%BCller.pdf"))));
        }
    }

    @Test
    void beforeItIsHandedInOnlyItsUploaderReadsIt() throws Exception {
        var uploader = People.applicant(partnerId);
        UploadPlace place = new UploadPlace(partnerId, UUID.randomUUID(), "task/" + partnerId, "attachments");
        StoredDocument draft = uploads.receive(new NewUpload(
                        place,
                        uploader.accountId(),
                        "../a.png",
                        new ByteArrayInputStream(SampleFiles.image("png", 9, 9))))
                .document();

        pages.perform(get(draft.url()).with(Pages.as(uploader)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("a.png")));
        for (var other : new org.guildhall.identity.SignedIn[] {People.applicant(partnerId), People.partnerManager()}) {
            pages.perform(get(draft.url()).with(Pages.as(other))).andExpect(status().isNotFound());
        }
        pages.perform(get(draft.url()).param("download", "true").with(Pages.as(uploader)))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")));
    }

    @Test
    void toOthersItDoesNotExist() throws Exception {
        StoredDocument document = store("a.pdf", "application/pdf");
        var stranger = Pages.as(People.applicant(UUID.randomUUID()));

        pages.perform(get(document.url()).with(stranger)).andExpect(status().isNotFound());
        pages.perform(get(document.url())
                        .header("If-None-Match", "\"" + document.sha256() + "\"")
                        .with(stranger))
                .andExpect(status().isNotFound());
        pages.perform(get("/documents/" + UUID.randomUUID()).with(stranger)).andExpect(status().isNotFound());
        pages.perform(get("/documents/nonsense").with(stranger)).andExpect(status().isNotFound());
    }

    @Test
    void unchangedContentIsNotSentAgain() throws Exception {
        StoredDocument document = store("a.pdf", "application/pdf");

        pages.perform(get(document.url())
                        .header("If-None-Match", "\"" + document.sha256() + "\"")
                        .with(Pages.as(People.applicant(partnerId))))
                .andExpect(status().isNotModified());
    }

    @Test
    void whatCouldCarryScriptIsOnlySaved() throws Exception {
        StoredDocument page = store("page.html", "text/html");

        pages.perform(get(page.url()).with(Pages.as(People.partnerManager())))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andExpect(content().contentType("application/octet-stream"));
    }

    private StoredDocument store(String name, String mediaType) {
        return documents.store(partnerId, UUID.randomUUID(), DocumentKind.UPLOAD, name, mediaType, bytes);
    }
}
