package org.guildhall.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database. */
class ListeningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(700);

    private final Changes here = new Changes();
    private final Streams hereOpen = new Streams();
    private final Streams thereOpen = new Streams();
    private final Listening thisNode = new Listening(ModuleDatabase.dataSource(), here, hereOpen);
    private final Listening otherNode = new Listening(ModuleDatabase.dataSource(), new Changes(), thereOpen);

    @BeforeEach
    void start() {
        thisNode.start();
        otherNode.start();
    }

    @AfterEach
    void stop() {
        thisNode.stop();
        otherNode.stop();
    }

    @Test
    void pagesOnEveryNodeAreRungAndOnlyThoseOfTheAudience() throws InterruptedException {
        UUID partner = UUID.randomUUID();
        SignedIn applicant = People.applicant(partner);
        try (var near = hereOpen.open(applicant);
                var far = thereOpen.open(applicant);
                var stranger = thereOpen.open(People.applicant(UUID.randomUUID()));
                var manager = thereOpen.open(People.manager())) {
            until(far, Audience.of(Role.APPLICANT, partner));

            assertThat(near.await(PATIENCE)).isTrue();
            assertThat(stranger.await(MOMENT)).isFalse();
            assertThat(manager.await(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void whatIsRolledBackIsNotTold() throws InterruptedException {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(ModuleDatabase.dataSource()));
        Audience managers = Audience.of(Role.PARTNER_MANAGER, null);
        transaction.executeWithoutResult(status -> {
            here.tell(managers);
            status.setRollbackOnly();
        });
        assertThat(here.take()).isEmpty();

        transaction.executeWithoutResult(status -> {
            here.tell(managers);
            assertThat(here.take()).isEmpty();
        });
        try (var page = thereOpen.open(People.manager())) {
            until(page, managers);
        }
    }

    @Test
    void nothingWaitsForPagesWhenTheApplicationStops() throws InterruptedException {
        var page = hereOpen.open(People.manager());
        thisNode.stop();

        assertThat(page.await(PATIENCE)).isTrue();
        assertThat(page.isOpen()).isFalse();
    }

    /** A node may still be about to listen. */
    private void until(Streams.Stream page, Audience audience) throws InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            here.tell(audience);
            if (page.await(MOMENT)) {
                return;
            }
        }
        throw new AssertionError("Expected the page to be rung.");
    }
}
