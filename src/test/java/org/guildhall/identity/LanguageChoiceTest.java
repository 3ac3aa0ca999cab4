package org.guildhall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.guildhall.identity.PortalTestApplication.Mailbox;
import org.guildhall.languages.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(
        classes = PortalTestApplication.class,
        properties = {
            "guildhall.embedded.enabled=false",
            "guildhall.identity.staff[0].mail=Mara@Vendor.Example",
            "guildhall.identity.staff[0].name=Mara Lindqvist",
            "guildhall.identity.staff[0].role=PARTNER_MANAGER"
        })
@AutoConfigureMockMvc
class LanguageChoiceTest {

    private static final String MARA = "mara@vendor.example";
    private static final BrowserMark BROWSER = new BrowserMark(new SignInToken("another-browser-of-Mara"));
    private static final Cookie MARK =
            new Cookie(BrowserMark.COOKIE, BROWSER.secret().text());

    @Autowired
    MockMvc mvc;

    @Autowired
    SignInLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetTheChoice() {
        jdbc.sql("update identity.account set language = null").update();
    }

    @Test
    void browsersGetTheFirstLanguageTheyAskForThatIsSpokenHere() throws Exception {
        assertThat(languageOf(get("/sign-in").header("Accept-Language", "fr-FR, de-AT;q=0.8, en;q=0.5")))
                .isEqualTo("de");
        assertThat(languageOf(get("/sign-in").header("Accept-Language", "fr"))).isEqualTo("en");
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(languageOf(get("/sign-in"))).isEqualTo("en");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aVisitorsChoiceStaysWithTheBrowser() throws Exception {
        Cookie chosen = mvc.perform(post("/language")
                        .param("language", "de")
                        .param("back", "/sign-in?x=1")
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?x=1"))
                .andReturn()
                .getResponse()
                .getCookie("language");
        assertThat(languageOf(get("/sign-in").cookie(chosen).header("Accept-Language", "en")))
                .isEqualTo("de");
    }

    @Test
    void aPersonsChoiceIsKeptWithTheAccountAndHoldsInEveryBrowser() throws Exception {
        Cookie session = signIn();
        mvc.perform(post("/language").param("language", "de").cookie(session).with(csrf()))
                .andExpect(status().isSeeOther());

        assertThat(languageOf(get("/account/sessions").cookie(session))).isEqualTo("de");
        assertThat(accounts.language(accounts.findByMail(MARA).orElseThrow().id()))
                .contains(Language.GERMAN);
        assertThat(languageOf(get("/account/sessions").cookie(signIn(), new Cookie("language", "en"))))
                .isEqualTo("de");
    }

    @Test
    void nobodyIsLedAwayFromThisSiteOrToALanguageThatIsNotSpoken() throws Exception {
        for (String elsewhere : new String[] {"//evil.example", "/\\evil.example", "https://evil.example"}) {
            mvc.perform(post("/language")
                            .param("language", "de")
                            .param("back", elsewhere)
                            .with(csrf()))
                    .andExpect(header().string("Location", "/"));
        }
        mvc.perform(post("/language").param("language", "tlh").with(csrf())).andExpect(status().isBadRequest());
    }

    private Cookie signIn() throws Exception {
        links.send(SignInWanted.of(MARA, BROWSER));
        String path = mailbox.sent.getLast().path();
        return mvc.perform(post(path).cookie(MARK).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    private String languageOf(MockHttpServletRequestBuilder page) throws Exception {
        String html = mvc.perform(page)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return html.replaceFirst("(?s).*?<html lang=\"(..)\".*", "$1");
    }
}
