package org.guildhall.consents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.util.UUID;
import org.guildhall.consents.ConsentRegister;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.consents.Consents;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.PartnerRegister;
import org.guildhall.recruitment.PartnerApplication;
import org.guildhall.recruitment.RecruitmentHouse;
import org.guildhall.testing.ModuleDatabase;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How an organisation that agreed to an older text comes to agree to the newest. */
class ConsentPagesTest {

    private final RecruitmentHouse house = new RecruitmentHouse();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock();
    private final PartnerApplication application = house.submitted(RecruitmentHouse.form());
    private final ConsentTexts texts = ConsentRegister.texts();
    private final Consents consents = ConsentRegister.open(PartnerRegister.open(events, clock), events, clock);
    private final MockHttpSession session = new MockHttpSession();
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new ConsentController(texts, consents), new Journey())
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .addMappedInterceptors(new String[] {"/journey"}, new ConsentReminder(consents))
            .build();

    @Controller
    static class Journey {

        @GetMapping("/journey")
        @ResponseBody
        String journey() {
            return "the journey";
        }
    }

    @BeforeEach
    void anOlderTextWasAgreedTo() {
        signIn(OrganisationRole.ADMINISTRATOR);
        ModuleDatabase.jdbc()
                .sql("update consents.consent set version = 0 where application_id = :application")
                .param("application", application.id())
                .update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theNewTextIsAskedForBeforeThePageAndNoMoreOnceAgreedTo() throws Exception {
        pages.perform(get("/journey").session(session)).andExpect(redirectedUrl("/journey/consent"));
        pages.perform(get("/journey/consent").session(session))
                .andExpect(view().name("consents/ask"))
                .andExpect(model().attribute("text", texts.current()));

        pages.perform(post("/journey/consent")
                        .param("mark", texts.current().mark())
                        .session(session))
                .andExpect(redirectedUrl("/journey"));
        pages.perform(get("/journey").session(session)).andExpect(status().isOk());
        pages.perform(get("/journey/consent").session(session)).andExpect(redirectedUrl("/journey"));
        assertThat(consents.latest(application.id()).orElseThrow().version())
                .isEqualTo(texts.current().version());
    }

    @Test
    void whoAgreesToATextThatIsNewestNoMoreIsShownTheNewest() throws Exception {
        pages.perform(post("/journey/consent").param("mark", "0-en").session(session))
                .andExpect(redirectedUrl("/journey/consent"));
        assertThat(consents.latest(application.id()).orElseThrow().version()).isZero();
    }

    @Test
    void whoPutsItOffIsAskedAgainAtTheNextSignIn() throws Exception {
        pages.perform(post("/journey/consent").session(session)).andExpect(redirectedUrl("/journey"));
        pages.perform(get("/journey").session(session)).andExpect(status().isOk());
        pages.perform(get("/journey").session(new MockHttpSession())).andExpect(redirectedUrl("/journey/consent"));
    }

    @Test
    void whoMayNotAgreeForTheOrganisationIsNotAsked() throws Exception {
        signIn(OrganisationRole.LEARNER);
        pages.perform(get("/journey").session(session)).andExpect(status().isOk());
    }

    private void signIn(OrganisationRole role) {
        SignedIn ada = new SignedIn(
                UUID.randomUUID(),
                "Ada Antrag",
                "ada@nordlicht.example",
                Role.APPLICANT,
                application.partnerId(),
                role);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(ada, null, java.util.List.of()));
    }
}
