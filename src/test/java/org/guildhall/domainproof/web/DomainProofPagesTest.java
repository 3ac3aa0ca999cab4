package org.guildhall.domainproof.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.UUID;
import org.guildhall.domainproof.DomainProofRegister;
import org.guildhall.domainproof.DomainProofs;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.languages.Words;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DomainProofPagesTest {

    private final UUID partner = UUID.randomUUID();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final DomainProofs proofs = DomainProofRegister.open(PartnerRegister.open(events, clock), events, clock);
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new DomainProofController(
                    proofs, DomainProofRegister.links(proofs, events, clock), new Words(messages())))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyWhoMayProveIsOfferedTo() throws Exception {
        signIn(OrganisationRole.ADMINISTRATOR);
        pages.perform(get("/profile/domain")).andExpect(model().attribute("mayProve", true));
        for (OrganisationRole other :
                List.of(OrganisationRole.SIGNATORY, OrganisationRole.LEARNER, OrganisationRole.VIEWER)) {
            signIn(other);
            pages.perform(get("/profile/domain")).andExpect(model().attribute("mayProve", false));
        }
    }

    @Test
    void whatIsRefusedIsSaidOnThePageAndWhatWasTypedIsKept() throws Exception {
        signIn(OrganisationRole.ADMINISTRATOR);
        pages.perform(post("/profile/domain/mail").param("name", "a b"))
                .andExpect(redirectedUrl("/profile/domain"))
                .andExpect(flash().attribute("name", "a b"))
                .andExpect(flash().attribute("problem", containsString("before the @")));
        pages.perform(get("/profile/domain/mail/forged"))
                .andExpect(redirectedUrl("/profile/domain"))
                .andExpect(flash().attribute("problem", containsString("proves nothing")));
    }

    private void signIn(OrganisationRole role) {
        SignedIn ada = new SignedIn(UUID.randomUUID(), "Ada", "ada@mail.example", Role.APPLICANT, partner, role);
        proofs.begin(partner, UUID.randomUUID(), "d%s.example".formatted(partner), ada.mail(), ada.actor());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(ada, null, List.of()));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/domainproof");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
