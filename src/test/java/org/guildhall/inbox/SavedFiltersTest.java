package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.identity.SignedIn;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.People;
import org.junit.jupiter.api.Test;

class SavedFiltersTest {

    private final SavedFilters filters = new SavedFilters(ModuleDatabase.jdbc(), Clock.systemUTC());
    private final SignedIn person = People.manager();

    @Test
    void aListIsSavedReplacedAndDeletedByItsOwnerAlone() {
        filters.save(person, "Late ones", InboxQuery.of(Map.of("when", "overdue", "page", "4")));
        filters.save(person, "Late ones", InboxQuery.of(Map.of("when", "overdue", "q", "Bär & Co")));

        assertThat(filters.of(person)).singleElement().satisfies(filter -> {
            assertThat(filter.name()).isEqualTo("Late ones");
            assertThat(filter.path()).startsWith("/tasks?q=B").endsWith("&when=overdue");
        });
        UUID id = filters.of(person).getFirst().id();
        SignedIn other = People.manager();
        assertThat(filters.of(other)).isEmpty();
        filters.remove(other, id);
        assertThat(filters.of(person)).hasSize(1);
        filters.remove(person, id);
        assertThat(filters.of(person)).isEmpty();
    }

    @Test
    void thereIsRoomForAsManyAsPeopleTellApart() {
        for (int i = 0; i < SavedFilters.MOST; i++) {
            assertThat(filters.save(person, "List " + i, InboxQuery.OPEN)).isTrue();
        }
        assertThat(filters.save(person, "One more", InboxQuery.OPEN)).isFalse();
        assertThat(filters.save(person, "List 3", InboxQuery.of(InboxView.DONE)))
                .isTrue();
        assertThat(filters.of(person)).hasSize(SavedFilters.MOST);
    }
}
