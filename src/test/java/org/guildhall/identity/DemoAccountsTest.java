package org.guildhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = PortalTestApplication.class, properties = "guildhall.embedded.enabled=true")
@AutoConfigureMockMvc
class DemoAccountsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    @Test
    void oneClickSignsInAsTheFictionalManager() throws Exception {
        Account mara = demo.all().getFirst();
        assertThat(mara.name()).isEqualTo("Mara Lindqvist");
        mvc.perform(post("/sign-in/demo/" + mara.id())).andExpect(status().isForbidden());
        mvc.perform(post("/sign-in/demo/" + mara.id()).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().exists("SESSION"));
    }

    @Test
    void theClickWorksForFictionalStaffOnly() throws Exception {
        Account applicant = accounts.applicantAccount(UUID.randomUUID(), "ada@example.org", "Ada Byron");
        mvc.perform(post("/sign-in/demo/" + applicant.id()).with(csrf())).andExpect(status().isNotFound());
    }
}
