package org.guildhall.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class InboxQueryTest {

    @Test
    void anAddressBringsBackWhatWasAsked() {
        InboxQuery query = new InboxQuery(
                InboxView.DONE,
                "Bär & Söhne +1 {x}",
                InboxQuery.When.FOLLOW_UP,
                InboxQuery.Urgency.HIGH,
                InboxQuery.Sort.NEWEST,
                3);

        String path = query.path();

        assertThat(path).startsWith("/tasks?view=done&q=").doesNotContain(" ", "{", "<");
        Map<String, String> sent = new java.util.HashMap<>();
        UriComponentsBuilder.fromUriString(path)
                .build(true)
                .getQueryParams()
                .forEach((name, values) -> sent.put(
                        name,
                        org.springframework.web.util.UriUtils.decode(
                                values.getFirst(), java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(InboxQuery.of(sent)).isEqualTo(query);
    }

    @Test
    void whatNobodyKnowsMeansTheDefault() {
        assertThat(InboxQuery.of(Map.of("view", "'; drop", "when", "never", "sort", "", "page", "-7")))
                .isEqualTo(InboxQuery.OPEN);
        assertThat(InboxQuery.of(Map.of("page", "99999999")).page()).isEqualTo(TaskPage.LAST);
        assertThat(InboxQuery.of(Map.of("q", "x".repeat(5_000))).text()).hasSize(200);
        assertThat(InboxQuery.OPEN.path()).isEqualTo("/tasks");
    }
}
