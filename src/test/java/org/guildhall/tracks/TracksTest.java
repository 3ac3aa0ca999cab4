package org.guildhall.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.partners.PartnerType;
import org.guildhall.testing.ModuleDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TracksTest {

    private final Tracks tracks = TrackRegister.open(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(PartnerType.class)
    void everyKindOfPartnerHasATrackOfItsOwn(PartnerType type) {
        ApplicantTrack track = tracks.choose(type, "DE", 40);

        assertThat(track.version().content().name()).isEqualTo(type.label());
        assertThat(track.demands().courses()).isNotEmpty();
        assertThat(track.demands().criteria().groups()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE,EUROPE", "US,NORTH_AMERICA", "MX,LATIN_AMERICA", "JP,ASIA_PACIFIC", "KE,ELSEWHERE"})
    void theCountrySaysTheRegion(String country, Region region) {
        assertThat(tracks.choose(PartnerType.RESELLER, country, 5).region()).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"9,MICRO", "10,SMALL", "50,MEDIUM", "250,LARGE", ",UNKNOWN"})
    void theNumberOfEmployeesSaysTheSize(Integer employees, CompanySize size) {
        assertThat(tracks.choose(PartnerType.RESELLER, "DE", employees).size()).isEqualTo(size);
    }

    @Test
    void whatARegionAddsIsDemandedThereOnly() {
        assertThat(tracks.choose(PartnerType.TECHNOLOGY, "DE", 40)
                        .demands()
                        .evidence()
                        .documentsAt("standard"))
                .containsExactly("register-extract", "insurance");
        assertThat(tracks.choose(PartnerType.TECHNOLOGY, "US", 40)
                        .demands()
                        .evidence()
                        .documentsAt("standard"))
                .containsExactly("register-extract", "insurance", "proof-of-address");
    }

    @Test
    void anApplicationKeepsTheTrackThatItWasGivenFirst() {
        UUID application = UUID.randomUUID();
        tracks.assign(application, tracks.choose(PartnerType.RESELLER, "DE", 40));

        tracks.assign(application, tracks.choose(PartnerType.FRANCHISE, "US", 4));

        assertThat(tracks.ofApplication(application).version().key()).isEqualTo("reseller");
        assertThat(tracks.ofApplication(application).region()).isEqualTo(Region.EUROPE);
        assertThat(tracks.ofApplication(application).size()).isEqualTo(CompanySize.SMALL);
    }

    @Test
    void anApplicationWithoutATrackIsAMistake() {
        UUID application = UUID.randomUUID();

        assertThatThrownBy(() -> tracks.ofApplication(application))
                .isInstanceOf(UnknownTrack.class)
                .hasMessageContaining(application.toString());
    }

    @Test
    void whatWasPublishedNeverChanges() {
        assertThatThrownBy(() -> ModuleDatabase.jdbc()
                        .sql("update tracks.version set reason = 'other'")
                        .update())
                .hasMessageContaining("Publish a new version");
        assertThatThrownBy(() -> ModuleDatabase.jdbc()
                        .sql("delete from tracks.version where track_key = 'reseller'")
                        .update())
                .hasMessageContaining("Publish a new version");
    }
}
