package org.guildhall.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Contact;
import org.guildhall.partners.NewOrganisation;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.People;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private static final SignedIn MARA = People.manager();
    private static final NewInvitation NORDLICHT =
            new NewInvitation(" Cleo@Nordlicht.example ", "Nordlicht GmbH", "reseller", "<b>=Hello</b>");

    private final InvitationHouse house = new InvitationHouse();
    private final Invitations invitations = house.invitations;

    @Test
    void theLinkLeadsFromSentToOpenedToApplied() {
        UUID id = invitations.invite(NORDLICHT, MARA);
        String token = house.token();

        assertThat(invitations.behind(token).state()).isEqualTo(InvitationState.SENT);
        invitations.open(token);
        assertThat(invitations.find(id).state()).isEqualTo(InvitationState.OPENED);
        UUID application = UUID.randomUUID();
        invitations.applied(null, "CLEO@nordlicht.example", application);

        assertThat(invitations.find(id).state()).isEqualTo(InvitationState.APPLIED);
        assertThat(invitations.find(id).applicationId()).isEqualTo(application);
        assertThatThrownBy(() -> invitations.behind(token)).isInstanceOf(InvitationUnusable.class);
        assertThatThrownBy(() -> invitations.sendAgain(id, MARA)).isInstanceOf(InvitationOver.class);
    }

    @Test
    void nobodyIsInvitedTwiceNorWhoIsAPartner() {
        invitations.invite(NORDLICHT, MARA);
        assertRefused(NORDLICHT, Verdict.ALREADY_INVITED);
        house.organisations.register(new NewOrganisation(
                "Südwind AG",
                null,
                "DE",
                null,
                PartnerType.RESELLER,
                1,
                1,
                new Contact("S", "s@suedwind.example"),
                List.of()));
        assertRefused(new NewInvitation("S@suedwind.example", "Other", "", ""), Verdict.ALREADY_PARTNER);
        assertRefused(new NewInvitation("x@suedwind.example", "SUDWIND", "", ""), Verdict.ALREADY_PARTNER);
        assertRefused(new NewInvitation("x@y", "Y", "", ""), Verdict.BAD_ADDRESS);
        assertRefused(new NewInvitation("x@y.example", "-", "", ""), Verdict.BAD_COMPANY);
        assertRefused(new NewInvitation("x@y.example", "Y", "=cmd", ""), Verdict.UNKNOWN_TYPE);
        assertRefused(new NewInvitation("x@y.example", "Y", "", "w".repeat(2001)), Verdict.WORDS_TOO_LONG);
        assertThat(house.events.of(InvitationMailDue.class)).hasSize(1);
    }

    @Test
    void aRevokedInvitationOpensNothingAndMayBeRepeated() {
        UUID id = invitations.invite(NORDLICHT, MARA);
        String token = house.token();

        invitations.revoke(id, "Wrong company", MARA);
        invitations.revoke(id, "Again", MARA);

        assertThatThrownBy(() -> invitations.open(token)).isInstanceOf(InvitationUnusable.class);
        assertThat(invitations.find(id).revokedBecause()).isEqualTo("Wrong company");
        assertThat(house.events.only(InvitationRevoked.class).change().reason()).isEqualTo("Wrong company");
        invitations.invite(NORDLICHT, MARA);
    }

    @Test
    void itIsRemindedOfOnceThenExpiresAndMayBeSentAgain() {
        UUID id = invitations.invite(NORDLICHT, MARA);
        assertThat(invitations.remindNext()).isFalse();
        house.clock.pass(Duration.ofDays(7));
        assertThat(invitations.remindNext()).isTrue();
        assertThat(invitations.remindNext()).isFalse();
        assertThat(house.events.of(InvitationReminderMailDue.class)).hasSize(1);

        house.clock.pass(Duration.ofDays(23));
        invitations.expire();
        assertThat(invitations.find(id).state()).isEqualTo(InvitationState.EXPIRED);

        invitations.sendAgain(id, MARA);
        invitations.sendAgain(id, MARA);
        assertThat(invitations.behind(house.token()).state()).isEqualTo(InvitationState.SENT);
        assertThat(house.events.of(InvitationMailDue.class)).hasSize(2);
    }

    private void assertRefused(NewInvitation wanted, Verdict verdict) {
        assertThatThrownBy(() -> invitations.invite(wanted, MARA))
                .isInstanceOf(InvitationRefused.class)
                .extracting(refused -> ((InvitationRefused) refused).verdict())
                .isEqualTo(verdict);
    }
}
