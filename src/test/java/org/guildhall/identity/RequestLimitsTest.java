package org.guildhall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLimitsTest {

    private final Filter filter = new RequestLimits(
                    new IdentityProperties(
                            List.of(),
                            Duration.ofMinutes(30),
                            Duration.ofDays(7),
                            Duration.ofHours(8),
                            100,
                            Duration.ofMinutes(10),
                            null),
                    new AccessRefusal(new ObjectMapper()))
            .filter("/sign-in/oidc/**", "/sign-in/callback");

    @Test
    void ofTwoHundredSignInsAMinuteFromOneAddressTheLaterAreRefused() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(statusOf("/sign-in/oidc/staff", "192.0.2.1")).isEqualTo(i < 100 ? 200 : 429);
        }
        assertThat(statusOf("/sign-in/callback", "192.0.2.1")).isEqualTo(429);
        assertThat(statusOf("/sign-in/oidc/staff", "192.0.2.2")).isEqualTo(200);
        assertThat(statusOf("/tasks", "192.0.2.1")).isEqualTo(200);
    }

    private int statusOf(String path, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
