package org.guildhall.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.duediligence.lists.ListFeed;
import org.guildhall.duediligence.lists.ListFormat;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DueDiligenceSettingsTest {

    @Test
    void withoutSettingsInventedNamesAreScreenedAgainst() {
        DueDiligenceSettings settings = bound(Map.of());

        assertThat(settings.screeningList().getFilename()).isEqualTo("fictional-watchlist.csv");
        assertThat(settings.lists()).isEmpty();
        assertThat(settings.threshold().score()).isEqualTo(0.8);
    }

    @Test
    void listsAreConfiguredAsTheDocumentationSays() {
        DueDiligenceSettings settings = bound(Map.of(
                "guildhall.due-diligence.review-threshold", "0.85",
                "guildhall.due-diligence.lists[0].name", "un",
                "guildhall.due-diligence.lists[0].format", "UN_XML",
                "guildhall.due-diligence.lists[0].addresses[0]", "https://lists.example/consolidated.xml",
                "guildhall.due-diligence.lists[0].every", "1h"));

        assertThat(settings.threshold().score()).isEqualTo(0.85);
        assertThat(settings.lists())
                .containsExactly(new ListFeed(
                        "un",
                        ListFormat.UN_XML,
                        List.of(URI.create("https://lists.example/consolidated.xml")),
                        Duration.ofHours(1),
                        Duration.ofHours(48)));
    }

    @Test
    void aThresholdThatFindsEverybodyOrNobodyIsRefused() {
        for (String threshold : List.of("0", "1.1", "-1")) {
            assertThatThrownBy(() -> bound(Map.of("guildhall.due-diligence.review-threshold", threshold))
                            .threshold())
                    .hasMessageContaining("Expected a review threshold above 0 and at most 1");
        }
    }

    private static DueDiligenceSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("guildhall.due-diligence", DueDiligenceSettings.class);
    }
}
