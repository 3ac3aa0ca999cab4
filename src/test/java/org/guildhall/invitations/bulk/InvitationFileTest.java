package org.guildhall.invitations.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.invitations.NewInvitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationFileTest {

    private static final NewInvitation MUELLER =
            new NewInvitation("info@mueller.example", "Müller & Söhne", "reseller", "Guten Tag; gern");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void encodingsOfSpreadsheetsAreTold(String charset) {
        String text =
                "E-Mail;Firma;Art;Nachricht\r\nINFO@mueller.example;Müller & Söhne;Reseller;\"Guten Tag; gern\"\r\n";

        assertThat(read(text.getBytes(Charset.forName(charset)))).containsExactly(MUELLER);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).containsExactly(MUELLER);
        assertThat(read(("sep=;\r\n" + text).getBytes(StandardCharsets.UTF_8))).containsExactly(MUELLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void separatorsAreToldAndColumnsComeInAnyOrder(String separator) {
        String text = String.join(separator, "Words", "TYPE", "mail", "company")
                + "\n"
                + String.join(separator, "\"Guten Tag; gern\"", "reseller", "info@mueller.example", "Müller & Söhne");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).containsExactly(MUELLER);
    }

    @Test
    void whatIsNoTableOfInvitationsIsSaid() {
        assertRefused("", "empty");
        assertRefused("mail,company\n\n , \n", "empty");
        assertRefused("name,city\na,b\n", "no-header");
        assertRefused("PK\u0003\u0004\0\0mail,company", "no-table");
        assertRefused("mail,company\n" + "a@b.example,B\n".repeat(2001), "too-many");
        assertRefused("mail,company\n" + "a@b.example,B\n".repeat(100_000), "too-large");
    }

    @Test
    void anOpenQuotationMarkLosesNoRowSilently() {
        String text = "mail,company\na@b.example,A\nc@d.example,\"never closed\n" + "x@y.example,Y\n".repeat(500);

        List<InvitationFile.Row> rows = InvitationFile.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).line()).isEqualTo(2);
        assertThat(rows.get(1).invitation()).isNull();
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> InvitationFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BatchUnreadable.class)
                .hasMessageContaining(why);
    }

    private static List<NewInvitation> read(byte[] content) {
        return InvitationFile.read(content).stream()
                .map(InvitationFile.Row::invitation)
                .toList();
    }
}
