package org.guildhall.invitations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.invitations.InvitationHouse;
import org.guildhall.invitations.InvitationMailDue;
import org.guildhall.invitations.NewInvitation;
import org.guildhall.invitations.Verdict;
import org.guildhall.testing.People;
import org.junit.jupiter.api.Test;

class InvitationBatchesTest {

    private static final SignedIn MARA = People.manager();

    private final InvitationHouse house = new InvitationHouse();
    private final InvitationBatches batches =
            new InvitationBatches(house.jdbc, house.rules, house.invitations, house.clock);

    @Test
    void nothingIsSentBeforeItIsConfirmedAndThenOnce() {
        UUID id = upload("a@a.example,A\nb@b.example,B\na@A.example,Again\nbroken,C\n");
        assertThat(house.events.all()).isEmpty();
        assertThat(batches.find(id).counts())
                .containsEntry(Verdict.ACCEPTED, 2)
                .containsEntry(Verdict.DUPLICATE_IN_FILE, 1)
                .containsEntry(Verdict.BAD_ADDRESS, 1);

        assertThat(batches.confirm(id, MARA)).isEqualTo(2);
        assertThat(batches.confirm(id, MARA)).isZero();

        assertThat(house.events.of(InvitationMailDue.class)).hasSize(2);
        assertThat(batches.find(id).confirmedAt()).isNotNull();
    }

    @Test
    void whoWasInvitedSinceTheUploadIsPassedOver() {
        UUID first = upload("a@a.example,A\nb@b.example,B\n");
        UUID same = upload("a@a.example,A\nb@b.example,B\n");
        house.invitations.invite(new NewInvitation("a@a.example", "A", "", ""), MARA);

        assertThat(batches.confirm(first, MARA)).isEqualTo(1);
        assertThat(batches.confirm(same, MARA)).isZero();

        assertThat(batches.find(first).counts()).containsEntry(Verdict.ALREADY_INVITED, 1);
        assertThat(batches.find(same).accepted()).isZero();
        assertThat(house.events.of(InvitationMailDue.class)).hasSize(2);
    }

    @Test
    void aThousandBrokenRowsAreAThousandVerdicts() {
        UUID id = upload("<script>alert(1)</script>,=HYPERLINK(x),,\n".repeat(1000));

        assertThat(batches.find(id).rows()).hasSize(1000).allMatch(row -> row.verdict() == Verdict.BAD_ADDRESS);
        assertThat(batches.find(id).rows().getLast().line()).isEqualTo(1001);
        assertThat(batches.confirm(id, MARA)).isZero();
    }

    private UUID upload(String rows) {
        return batches.upload("file.csv", ("mail,company\n" + rows).getBytes(StandardCharsets.UTF_8), MARA);
    }
}
