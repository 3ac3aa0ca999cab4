package org.guildhall.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.guildhall.languages.Wording;
import org.junit.jupiter.api.Test;

class FormDefinitionTest {

    private static final FormDefinition FORM = FormDefinition.parse("""
            {"components": [
              {"type": "text", "text": "Welcome"},
              {"type": "textfield", "key": "name", "validate": {"required": true, "maxLength": 10, "minLength": 2}},
              {"type": "textfield", "key": "mail", "validate": {"validationType": "email"}},
              {"type": "number", "key": "share", "decimalDigits": 1, "validate": {"min": 0, "max": 100}},
              {"type": "radio", "key": "decision", "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]},
              {"type": "checkbox", "key": "consent", "validate": {"required": true}},
              {"type": "textarea", "key": "reason", "validate": {"required": true},
               "conditional": {"hide": "=decision != \\"no\\""}},
              {"type": "datetime", "key": "born", "subtype": "date"},
              {"type": "group", "components": [{"type": "textfield", "key": "inGroup"}]},
              {"type": "dynamiclist", "path": "owners", "components": [
                {"type": "textfield", "key": "owner", "validate": {"required": true}}]}
            ]}
            """);

    @Test
    void aCompleteAnswerIsAccepted() {
        assertThat(check("""
                {"name": "Ada", "mail": "ada@example.com", "share": 12.5, "decision": "no", "consent": true,
                 "reason": "Too far away", "born": "1980-12-31", "inGroup": "x", "owners": [{"owner": "Grace"}]}
                """)).isEmpty();
    }

    @Test
    void whatIsRequiredMustBeThere() {
        assertThat(check("{}")).containsOnlyKeys("name", "consent");
        assertThat(check("{\"name\": \"  \", \"consent\": false}")).containsOnlyKeys("name", "consent");
    }

    @Test
    void aHiddenFieldIsNotRequiredAndAShownOneIs() {
        assertThat(check("{\"name\": \"Ada\", \"consent\": true, \"decision\": \"yes\"}"))
                .isEmpty();
        assertThat(check("{\"name\": \"Ada\", \"consent\": true, \"decision\": \"no\"}"))
                .containsOnlyKeys("reason");
    }

    @Test
    void valuesAreHeldToTheirLimits() {
        assertThat(valid("\"name\": \"A\"")).containsOnlyKeys("name");
        assertThat(valid("\"name\": \"Ada Countess of Lovelace\"")).containsOnlyKeys("name");
        assertThat(valid("\"mail\": \"nowhere\"")).containsOnlyKeys("mail");
        assertThat(valid("\"share\": 100.5")).containsOnlyKeys("share");
        assertThat(valid("\"share\": -1")).containsOnlyKeys("share");
        assertThat(valid("\"share\": 1.25")).containsOnlyKeys("share");
        assertThat(valid("\"decision\": \"perhaps\"")).containsOnlyKeys("decision");
        assertThat(valid("\"born\": \"31.12.1980\"")).containsOnlyKeys("born");
    }

    @Test
    void valuesOfTheWrongTypeAreRefused() {
        assertThat(valid("\"name\": 7")).containsOnlyKeys("name");
        assertThat(valid("\"share\": \"ten\"")).containsOnlyKeys("share");
        assertThat(valid("\"consent\": \"yes\"")).containsOnlyKeys("consent");
        assertThat(valid("\"decision\": {\"value\": \"yes\"}")).containsKey("decision");
        assertThat(valid("\"owners\": \"Grace\"")).containsOnlyKeys("owners");
        assertThat(valid("\"owners\": [\"Grace\"]")).containsOnlyKeys("owners[0]");
    }

    @Test
    void rowsOfAListAreCheckedOneByOne() {
        assertThat(valid("\"owners\": [{\"owner\": \"Grace\"}, {}, {\"owner\": \"Ada\", \"role\": \"x\"}]"))
                .containsOnlyKeys("owners[1].owner", "owners[2].role");
    }

    @Test
    void whatTheFormNeverAskedIsRefused() {
        assertThat(valid("\"approved\": true")).containsOnlyKeys("approved");
    }

    @Test
    void somethingElseThanAFormIsRefused() {
        assertThat(check("[]")).containsOnlyKeys("");
        assertThat(check("\"text\"")).containsOnlyKeys("");
    }

    @Test
    void aDefinitionThatIsNoJsonIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> FormDefinition.parse("{"));
    }

    /** A complete answer with one field more, or another value for it. */
    private static Map<String, Wording> valid(String field) {
        String name = field.startsWith("\"name\"") ? "" : "\"name\": \"Ada\", ";
        String consent = field.startsWith("\"consent\"") ? "" : "\"consent\": true, ";
        return check("{" + name + consent + field + "}");
    }

    private static Map<String, Wording> check(String answer) {
        return FORM.check(json(answer), json("{}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
