package org.guildhall.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.live.Changes;
import org.guildhall.onboarding.Journey;
import org.guildhall.onboarding.Journeys;
import org.guildhall.onboarding.Stage;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    private final UUID application = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final Journeys journeys = mock(Journeys.class);
    private final RecordedEvents events = new RecordedEvents();
    private final Correspondence correspondence =
            new Correspondence(ModuleDatabase.jdbc(), journeys, events, new Changes(), Clock.systemUTC());

    private final SignedIn applicant = People.applicant(partner);
    private final SignedIn manager = People.manager();

    @BeforeEach
    void begun() {
        ModuleDatabase.jdbc()
                .sql("truncate correspondence.message, correspondence.reading")
                .update();
        Journey journey = new Journey(
                application,
                partner,
                PartnerType.RESELLER,
                Journey.State.RUNNING,
                Stage.RECRUITMENT,
                Instant.parse("2026-03-02T09:00:00Z"),
                null);
        when(journeys.find(application)).thenReturn(Optional.of(journey));
    }

    @Test
    void bothSidesReadTheSameAndEachIsToldOnceWithoutTheWords() {
        UUID id = UUID.randomUUID();
        correspondence.write(id, application, applicant, "When will you <b>decide</b>?");
        correspondence.write(id, application, applicant, "When will you <b>decide</b>?");
        correspondence.write(UUID.randomUUID(), application, manager, "On Friday.");

        assertThat(correspondence.of(application, applicant))
                .isEqualTo(correspondence.of(application, manager))
                .extracting(Message::text)
                .containsExactly("When will you <b>decide</b>?", "On Friday.");
        assertThat(events.only(PartnerWrote.class).toString()).doesNotContain("decide");
        assertThat(events.only(VendorWrote.class).toString()).doesNotContain("Friday");
        assertThat(events.only(PartnerWrote.class).occurrence().partnerId()).isEqualTo(partner);
    }

    @Test
    void whatIsNewIsNewForEveryPersonByThemselves() {
        correspondence.write(UUID.randomUUID(), application, applicant, "One");
        correspondence.write(UUID.randomUUID(), application, applicant, "Two");
        long first = correspondence.of(application, manager).getFirst().position();
        SignedIn colleague = People.manager();

        assertThat(unread(manager)).isEqualTo(2);
        correspondence.seen(application, manager, first);
        assertThat(unread(manager)).isEqualTo(1);
        assertThat(unread(colleague)).isEqualTo(2);
        correspondence.seen(application, manager, 0);
        assertThat(correspondence.seen(application, manager)).isEqualTo(first);
        assertThat(correspondence.all(manager).getFirst().answered()).isFalse();
        correspondence.write(UUID.randomUUID(), application, manager, "Yes");
        assertThat(correspondence.all(manager).getFirst().answered()).isTrue();
    }

    @Test
    void nobodyReadsOrWritesInAThreadOfOthers() {
        correspondence.write(UUID.randomUUID(), application, applicant, "Ours");
        SignedIn stranger = People.applicant(UUID.randomUUID());

        assertThatExceptionOfType(UnknownConversation.class).isThrownBy(() -> correspondence.of(application, stranger));
        assertThatExceptionOfType(UnknownConversation.class)
                .isThrownBy(() -> correspondence.write(UUID.randomUUID(), application, stranger, "Mine"));
        assertThatExceptionOfType(UnknownConversation.class)
                .isThrownBy(() -> correspondence.seen(application, stranger, 1));
        assertThatExceptionOfType(UnknownConversation.class)
                .isThrownBy(() -> correspondence.of(UUID.randomUUID(), manager));
        assertThat(correspondence.all(stranger)).isEmpty();
    }

    private int unread(SignedIn person) {
        return correspondence.all(person).getFirst().unread();
    }
}
