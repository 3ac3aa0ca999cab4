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
    void anOpenQuotationMarkCostsItsOwnRowOnly() {
        String text = "mail,company,words\na@b.example,A\nc@d.example,\"never closed\n"
                + "x@y.example,Y\n".repeat(3)
                + "e@f.example,F,\"never closed either\nx@y.example,Y\ng@h.example,H,\"two\nlines\"\n\nlast@row.example,L,\"open";

        List<InvitationFile.Row> rows = InvitationFile.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows)
                .extracting(row -> row.line() + " "
                        + (row.invitation() == null ? "?" : row.invitation().mail()))
                .containsExactly(
                        "2 a@b.example",
                        "3 ?",
                        "4 x@y.example",
                        "5 x@y.example",
                        "6 x@y.example",
                        "7 ?",
                        "8 x@y.example",
                        "9 g@h.example",
                        "12 ?");
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
