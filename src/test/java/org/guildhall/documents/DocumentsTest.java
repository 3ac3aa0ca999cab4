package org.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.testing.papers.PapersContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PapersContext.class)
class DocumentsTest {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private final UUID partnerId = UUID.randomUUID();
    private final UUID applicationId = UUID.randomUUID();
    private final byte[] content = ("content " + applicationId).getBytes(StandardCharsets.UTF_8);

    @Test
    void storedTwiceItIsOneDocument() {
        StoredDocument first = store(applicationId, DocumentKind.UPLOAD, "letter.pdf");
        StoredDocument second = store(applicationId, DocumentKind.UPLOAD, "letter.pdf");

        assertThat(second).isEqualTo(first);
        assertThat(documents.find(first.id())).contains(first);
        assertThat(documents.content(first.id())).hasValue(content);
        assertThat(first.size()).isEqualTo(content.length);
        assertThat(first.sha256()).isEqualTo(Sha256.of(content));
    }

    @Test
    void equalContentOfTwoApplicationsIsKeptOnce() {
        StoredDocument mine = store(applicationId, DocumentKind.UPLOAD, "a.pdf");
        StoredDocument other = store(UUID.randomUUID(), DocumentKind.UPLOAD, "b.pdf");

        assertThat(other.id()).isNotEqualTo(mine.id());
        assertThat(jdbc.sql("select count(*) from documents.content where sha256 = :sha256")
                        .param("sha256", mine.sha256())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsFoundUnderAnUnknownId() {
        assertThat(documents.find(UUID.randomUUID())).isEmpty();
        assertThat(documents.content(UUID.randomUUID())).isEmpty();
        assertThat(documents.ofApplication(UUID.randomUUID())).isEmpty();
    }

    @Test
    void emptyContentIsRefused() {
        assertThatThrownBy(() -> documents.store(
                        partnerId, applicationId, DocumentKind.UPLOAD, "empty.pdf", "application/pdf", new byte[0]))
                .hasMessageContaining("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\report.pdf, report.pdf",
        "'  . report .pdf', 'report .pdf'",
        "Vertrag “Müller”.pdf, Vertrag “Müller”.pdf",
        "'a\"b<c>.pdf', a-b-c-.pdf",
        "登記簿.pdf, 登記簿.pdf",
        "'', document",
        "///, document"
    })
    void fileNamesAreMadeSafe(String given, String kept) {
        assertThat(FileNames.safe(given)).isEqualTo(kept);
    }

    @Test
    void longAndForgedFileNamesAreTamed() {
        assertThat(FileNames.safe("x".repeat(10_000) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileNames.safe("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie- b.pdf");
        assertThat(FileNames.safe("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(store(applicationId, DocumentKind.UPLOAD, "🚀".repeat(5_000)).fileName())
                .hasSizeLessThanOrEqualTo(120);
    }

    private StoredDocument store(UUID application, DocumentKind kind, String name) {
        return documents.store(partnerId, application, kind, name, "application/pdf", content);
    }
}
