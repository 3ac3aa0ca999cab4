package org.guildhall.recruitment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guildhall.consents.ConsentRegister;
import org.guildhall.consents.ConsentTexts;
import org.guildhall.identity.DemoAccounts;
import org.guildhall.identity.SignInLinks;
import org.guildhall.identity.SignInSession;
import org.guildhall.inbox.InvalidSubmission;
import org.guildhall.invitations.Invitations;
import org.guildhall.languages.Words;
import org.guildhall.recruitment.SavedApplications;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** An application holds for the consent text that its page showed, and for no other. */
class ConsentOfApplicantTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsentTexts texts = ConsentRegister.texts();
    private final ApplicationDesk desk = Mockito.mock(ApplicationDesk.class);
    private final ApplyController page = new ApplyController(
            desk,
            new SubmissionQueue(),
            Mockito.mock(ApplicationFormSource.class),
            texts,
            new Words(messages()),
            Mockito.mock(SavedApplications.class),
            Mockito.mock(Invitations.class),
            JSON,
            Mockito.mock(SignInLinks.class),
            Mockito.mock(SignInSession.class),
            new StaticListableBeanFactory().getBeanProvider(DemoAccounts.class));

    @Test
    void whoReadAnOlderTextIsShownTheNewOneAndNothingIsSent() {
        ApplyController.Submission submission = new ApplyController.Submission(JSON.createObjectNode());
        assertThatThrownBy(() -> page.apply(submission, "0-en", new MockHttpServletRequest()))
                .isInstanceOf(InvalidSubmission.class)
                .extracting(invalid -> ((InvalidSubmission) invalid).errors())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("consent");
        Mockito.verifyNoInteractions(desk);

        page.apply(submission, texts.current().mark(), new MockHttpServletRequest());
        Mockito.verify(desk).receive(submission.data(), null, null);
    }

    @Test
    void aDraftNeverRemembersConsent() throws Exception {
        JsonNode form = JSON.readTree(Path.of("forms/partner-application.form").toFile());
        List<JsonNode> consents = form.findParents("key").stream()
                .filter(field -> field.get("key").asText().equals("consent"))
                .toList();
        assertThat(consents).hasSize(1);
        assertThat(consents.getFirst().at("/properties/askAnew").asText()).isEqualTo("true");
        assertThat(consents.getFirst().has("defaultValue")).isFalse();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/consents");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
