package org.guildhall.colleagues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.identity.Account;
import org.guildhall.identity.Accounts;
import org.guildhall.identity.MailAlreadyInUse;
import org.guildhall.identity.OrganisationRole;
import org.guildhall.identity.Role;
import org.guildhall.identity.SignInLinkUnusable;
import org.guildhall.identity.SignedIn;
import org.guildhall.partners.Organisation;
import org.guildhall.partners.Organisations;
import org.guildhall.partners.PartnerEvent;
import org.guildhall.partners.PartnerType;
import org.guildhall.recruitment.ApplicationState;
import org.guildhall.recruitment.ApplicationSummary;
import org.guildhall.recruitment.Applications;
import org.guildhall.testing.MutableClock;
import org.guildhall.testing.PortalWithoutEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = ColleaguesTest.Site.class,
        properties = {"guildhall.embedded.enabled=false", "guildhall.identity.requests-per-address=1000"})
@AutoConfigureMockMvc
class ColleaguesTest {

    private final UUID partner = UUID.randomUUID();

    @Autowired
    MockMvc mvc;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Accounts accounts;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    Site.Heard heard;

    @Autowired
    MutableClock clock;

    private SignedIn ada = new SignedIn(UUID.randomUUID(), "", "", Role.APPLICANT, partner);

    @BeforeEach
    void anOrganisationWithOneAdministrator() {
        ApplicationSummary application = new ApplicationSummary(
                UUID.randomUUID(),
                partner,
                "Nordlicht GmbH",
                "DE",
                PartnerType.RESELLER,
                ApplicationState.SUBMITTED,
                Instant.EPOCH,
                null,
                null,
                null);
        Mockito.when(applications.ofPartner(partner)).thenReturn(Optional.of(application));
        Organisation nordlicht = Mockito.mock(Organisation.class);
        Mockito.when(nordlicht.legalName()).thenReturn("Nordlicht GmbH");
        Mockito.when(organisations.find(partner)).thenReturn(nordlicht);
        ada = accounts.applicantAccount(partner, mail("ada"), "Ada Admin").signedIn();
        heard.mails.clear();
        heard.events.clear();
    }

    @Test
    void whoeverConfirmsTheApplicationIsItsAdministrator() {
        assertThat(ada.organisationRole()).isEqualTo(OrganisationRole.ADMINISTRATOR);
    }

    @Test
    void anInvitationIsOneMailAndOpensOnce() throws Exception {
        invite("lea", OrganisationRole.LEARNER);
        assertThat(heard.mails).hasSize(1);
        String path = heard.mails.getFirst().path();
        mvc.perform(get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("Nordlicht GmbH")));

        Cookie session = join(path);
        mvc.perform(get("/colleagues").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ada Admin")))
                .andExpect(content().string(not(containsString("Send the invitation"))));
        assertThat(accounts.findByMail(mail("lea")).orElseThrow().organisationRole())
                .isEqualTo(OrganisationRole.LEARNER);
        mvc.perform(post(path).with(csrf())).andExpect(status().isGone());
        assertThat(heard.names()).containsExactly("ColleagueInvitationSent", "ColleagueJoined");
    }

    @Test
    void ofTwoWhoOpenAnInvitationAtOnceOneJoins() throws Exception {
        invite("lea", OrganisationRole.LEARNER);
        String token = token();
        assertThat(atOnce(() -> colleagues.accept(token), () -> colleagues.accept(token)))
                .isEqualTo(1);
    }

    @Test
    void ofTwoAdministratorsWhoInviteTheSamePersonAtOnceOneSendsAMail() throws Exception {
        assertThat(atOnce(() -> invite("lea", OrganisationRole.LEARNER), () -> invite("lea", OrganisationRole.VIEWER)))
                .isEqualTo(1);
        assertThat(heard.mails).hasSize(1);
        assertThatThrownBy(() -> invite("ada", OrganisationRole.VIEWER)).isInstanceOf(ColleagueRefused.class);
    }

    @Test
    void anInvitationExpiresAndCanBeWithdrawnAndSentAnew() {
        invite("lea", OrganisationRole.LEARNER);
        String first = token();
        colleagues.withdraw(ada, colleagues.invitationsOf(ada).getFirst().id());
        assertThatThrownBy(() -> colleagues.accept(first)).isInstanceOf(SignInLinkUnusable.class);
        invite("lea", OrganisationRole.LEARNER);
        clock.pass(Colleagues.VALIDITY);
        assertThatThrownBy(() -> colleagues.accept(token())).isInstanceOf(SignInLinkUnusable.class);
        assertThatThrownBy(() -> colleagues.look("never-sent")).isInstanceOf(SignInLinkUnusable.class);
    }

    @Test
    void invitingTellsNothingAboutWhoHasAnAccountElsewhere() throws Exception {
        accounts.applicantAccount(UUID.randomUUID(), mail("otto"), "Otto Other");
        invite("otto", OrganisationRole.VIEWER);
        assertThat(heard.mails).hasSize(1);
        assertThatThrownBy(() -> colleagues.accept(token())).isInstanceOf(MailAlreadyInUse.class);
        mvc.perform(post(heard.mails.getFirst().path()).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("another organisation already")));
        assertThat(accounts.findByMail(mail("otto")).orElseThrow().partnerId()).isNotEqualTo(partner);
    }

    @Test
    void fewPeopleAreInvitedADay() {
        clock.pass(Duration.ofDays(2));
        for (int i = 0; i < Colleagues.MOST_A_DAY; i++) {
            invite("p" + i, OrganisationRole.VIEWER);
        }
        assertThatThrownBy(() -> invite("more", OrganisationRole.VIEWER)).isInstanceOf(ColleagueRefused.class);
    }

    @Test
    void whoIsRemovedIsSignedOutAtOnceAndCanBeInvitedAgain() throws Exception {
        Cookie session = joined("vera", OrganisationRole.VIEWER);
        UUID vera = accounts.findByMail(mail("vera")).orElseThrow().id();
        colleagues.remove(ada, vera, "Has left us");
        mvc.perform(get("/colleagues").accept("text/html").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(accounts.findByMail(mail("vera"))).isEmpty();
        assertThat(accounts.hasLeft(partner, mail("vera"))).isTrue();
        assertThat(accounts.hasLeft(partner, mail("ada"))).isFalse();
        assertThat(heard.events.getLast().occurrence().reason()).isEqualTo("Has left us");

        joined("vera", OrganisationRole.LEARNER);
        Account again = accounts.findByMail(mail("vera")).orElseThrow();
        assertThat(again.id()).isEqualTo(vera);
        assertThat(again.organisationRole()).isEqualTo(OrganisationRole.LEARNER);
    }

    @Test
    void theInvitationsOfWhoIsRemovedAreWithdrawnAndThoseOfOthersStay() throws Exception {
        joined("bea", OrganisationRole.ADMINISTRATOR);
        SignedIn bea = accounts.findByMail(mail("bea")).orElseThrow().signedIn();
        colleagues.invite(bea, "Max", mail("max"), OrganisationRole.ADMINISTRATOR);
        String beas = token();
        invite("lea", OrganisationRole.LEARNER);
        String adas = token();
        heard.events.clear();
        colleagues.remove(ada, bea.accountId(), "Has left us");

        assertThatThrownBy(() -> colleagues.accept(beas)).isInstanceOf(SignInLinkUnusable.class);
        assertThat(colleagues.invitationsOf(ada))
                .extracting(ColleagueInvitation::name, ColleagueInvitation::invitedBy)
                .containsExactly(tuple("lea", ada.accountId()));
        assertThat(colleagues.accept(adas).name()).isEqualTo("lea");
        assertThat(heard.names())
                .containsExactly("ColleagueInvitationWithdrawn", "ColleagueRemoved", "ColleagueJoined");
    }

    @Test
    void aChangedRoleEndsTheSessionsOfTheOldOne() throws Exception {
        Cookie session = joined("vera", OrganisationRole.ADMINISTRATOR);
        Account vera = accounts.findByMail(mail("vera")).orElseThrow();
        colleagues.changeRole(ada, vera.id(), OrganisationRole.VIEWER);
        mvc.perform(get("/colleagues").accept("text/html").cookie(session)).andExpect(redirectedUrl("/sign-in"));
        assertThatThrownBy(() -> colleagues.remove(vera.signedIn(), ada.accountId(), "Too late"))
                .isInstanceOf(ColleagueRefused.class);
        assertThatThrownBy(() -> colleagues.invite(vera.signedIn(), "Max", mail("max"), OrganisationRole.ADMINISTRATOR))
                .isInstanceOf(ColleagueRefused.class);
    }

    @Test
    void thereIsAlwaysAnAdministrator() throws Exception {
        assertThatThrownBy(() -> colleagues.remove(ada, ada.accountId(), "Going"))
                .isInstanceOf(ColleagueRefused.class);
        assertThatThrownBy(() -> colleagues.changeRole(ada, ada.accountId(), OrganisationRole.VIEWER))
                .isInstanceOf(ColleagueRefused.class);
        joined("bea", OrganisationRole.ADMINISTRATOR);
        SignedIn bea = accounts.findByMail(mail("bea")).orElseThrow().signedIn();
        assertThat(atOnce(
                        () -> colleagues.remove(ada, bea.accountId(), "You go"),
                        () -> colleagues.remove(bea, ada.accountId(), "No, you go")))
                .isEqualTo(1);
        assertThat(accounts.ofPartner(partner)).hasSize(1);
    }

    @Test
    void nobodyTouchesAnotherOrganisation() {
        UUID elsewhere = accounts.applicantAccount(UUID.randomUUID(), mail("otto"), "Otto Other")
                .id();
        assertThatThrownBy(() -> colleagues.remove(ada, elsewhere, "Out")).isInstanceOf(ColleagueRefused.class);
        assertThatThrownBy(() -> colleagues.changeRole(ada, elsewhere, OrganisationRole.VIEWER))
                .isInstanceOf(ColleagueRefused.class);
        assertThat(accounts.find(elsewhere)).isPresent();
        assertThat(colleagues.of(ada)).extracting(Account::name).containsExactly("Ada Admin");
    }

    @Test
    void onlyAdministratorsChangeWhoActsAndOnlyLearnersLearn() throws Exception {
        for (OrganisationRole role :
                List.of(OrganisationRole.SIGNATORY, OrganisationRole.LEARNER, OrganisationRole.VIEWER)) {
            Cookie session = joined("one-" + role.name().toLowerCase(Locale.ROOT), role);
            for (String path : List.of(
                    "/colleagues/invitations",
                    "/colleagues/" + ada.accountId() + "/remove",
                    "/colleagues/" + ada.accountId() + "/role",
                    "/journey/withdraw",
                    "/profile")) {
                mvc.perform(post(path).cookie(session).with(csrf())).andExpect(status().isForbidden());
            }
            mvc.perform(post("/courses/1/lessons/1").cookie(session).with(csrf()))
                    .andExpect(role == OrganisationRole.LEARNER ? status().isNotFound() : status().isForbidden());
            mvc.perform(post("/messages/" + UUID.randomUUID()).cookie(session).with(csrf()))
                    .andExpect(role == OrganisationRole.VIEWER ? status().isForbidden() : status().isNotFound());
        }
    }

    private void invite(String name, OrganisationRole role) {
        colleagues.invite(ada, name, mail(name), role);
    }

    private Cookie joined(String name, OrganisationRole role) throws Exception {
        invite(name, role);
        return join(heard.mails.getLast().path());
    }

    private Cookie join(String path) throws Exception {
        return Objects.requireNonNull(mvc.perform(post(path).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION"));
    }

    private String token() {
        String path = heard.mails.getLast().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String mail(String name) {
        return name + "-" + partner + "@nordlicht.example";
    }

    /** @return how many of two attempts at the same moment succeed */
    private static int atOnce(Runnable one, Runnable other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            int successes = 0;
            for (Future<?> attempt : List.of(both.submit(one), both.submit(other))) {
                try {
                    attempt.get();
                    successes++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOfAny(ColleagueRefused.class, SignInLinkUnusable.class);
                }
            }
            return successes;
        }
    }

    /** The pages with their security, without an engine. Not a configuration, so that no other test finds it. */
    @EnableAutoConfiguration(excludeName = "io.camunda.client.spring.configuration.CamundaAutoConfiguration")
    @ComponentScan(
            basePackages = {
                "org.guildhall.languages",
                "org.guildhall.identity",
                "org.guildhall.portal",
                "org.guildhall.colleagues"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.rest\\..*"))
    static class Site extends PortalWithoutEngine {

        @Bean
        Applications applications() {
            return Mockito.mock(Applications.class);
        }

        @Bean
        Heard heard() {
            return new Heard();
        }

        /** What happened, latest last. */
        static class Heard {

            final List<ColleagueInvited> mails = Collections.synchronizedList(new ArrayList<>());
            final List<PartnerEvent> events = Collections.synchronizedList(new ArrayList<>());

            @EventListener
            void on(ColleagueInvited mail) {
                mails.add(mail);
            }

            @EventListener
            void on(PartnerEvent event) {
                events.add(event);
            }

            List<String> names() {
                return events.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList();
            }
        }
    }
}
