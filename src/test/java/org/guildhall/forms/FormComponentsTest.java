package org.guildhall.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.guildhall.languages.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of field: what it takes, and what it refuses. Quotes are single here, to be readable. */
class FormComponentsTest {

    private static final String DOCUMENT = "0b9c2f64-6a3e-4a1e-9a30-2f6d1f0e8a11";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'type':'textfield','validate':{'validationType':'phone'}            | '+4930664040900'          | true
            'type':'textfield','validate':{'validationType':'phone'}            | '030 664'                 | false
            'type':'textfield','validate':{'pattern':'^[A-Z]+$'}                | 'ABC'                     | true
            'type':'textfield','validate':{'pattern':'^[A-Z]+$'}                | 'abc'                     | false
            'type':'textarea','validate':{'maxLength':3}                        | ' abc '                   | true
            'type':'textarea','validate':{'maxLength':'=limit'}                 | 'abcdef'                  | false
            'type':'textarea','validate':{'maxLength':'=limit'}                 | 'abcde'                   | true
            'type':'textarea'                                                   | 'a\\u0000b'               | false
            'type':'textfield'                                                  | 'a\\ud800b'               | false
            'type':'textarea'                                                   | 'a\\n\\tb\\ud83d\\ude00'  | true
            'type':'number','increment':'0.5'                                   | 1.5                       | true
            'type':'number','increment':'0.5'                                   | 1.25                      | false
            'type':'number','validate':{'max':'=limit'}                         | 6                         | false
            'type':'number','serializeToString':true,'decimalDigits':2          | '12.34'                   | true
            'type':'number','serializeToString':true,'decimalDigits':2          | '12.345'                  | false
            'type':'number','serializeToString':true                            | 'NaN'                     | false
            'type':'number'                                                     | 1e999999999               | false
            'type':'number'                                                     | '12'                      | false
            'type':'checkbox'                                                   | true                      | true
            'type':'checkbox'                                                   | 'true'                    | false
            'type':'checklist','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}] | ['a','b']   | true
            'type':'checklist','values':[{'label':'A','value':'a'}]             | ['a','a']                 | false
            'type':'taglist','values':[{'label':'A','value':'a'}]               | ['c']                     | false
            'type':'taglist','values':[{'label':'A','value':'a'}]               | 'a'                       | false
            'type':'taglist','valuesKey':'colours'                              | ['red']                   | true
            'type':'select','valuesExpression':'=colours'                       | 'red'                     | true
            'type':'select','valuesExpression':'=colours'                       | 'blue'                    | false
            'type':'radio','valuesExpression':'=nowhere'                        | 'red'                     | false
            'type':'radio','values':[{'label':'One','value':1}]                 | 1.0                       | true
            'type':'datetime','subtype':'date'                                  | '2024-02-29'              | true
            'type':'datetime','subtype':'date'                                  | '2023-02-29'              | false
            'type':'datetime','subtype':'time'                                  | '14:30'                   | true
            'type':'datetime','subtype':'time'                                  | '14:30+01:00'             | true
            'type':'datetime','subtype':'time'                                  | '24:30'                   | false
            'type':'datetime','subtype':'datetime'                              | '2024-02-29T14:30Z'       | true
            'type':'datetime','subtype':'datetime'                              | '2024-02-29'              | false
            'type':'filepicker','multiple':true                                 | ['ID','ID']               | true
            'type':'filepicker'                                                 | ['ID']                    | true
            'type':'filepicker'                                                 | ['ID','ID']               | false
            'type':'filepicker'                                                 | ['1; drop table']         | false
            'type':'filepicker'                                                 | 'files::x'                | false
            """, quoteCharacter = '`')
    void aValueIsTakenOrRefused(String component, String value, boolean taken) {
        Map<String, Wording> errors =
                check("{" + component + ",'key':'x'}", "{'x':" + value.replace("ID", DOCUMENT) + "}");

        assertThat(errors.isEmpty()).as(errors.toString()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"textfield", "number", "checkbox", "checklist", "taglist", "radio", "select", "datetime", "filepicker"})
    void whatIsRequiredMustBeThere(String type) {
        String component = "{'type':'" + type + "','key':'x','validate':{'required':true}}";

        assertThat(check(component, "{}")).containsOnlyKeys("x");
        assertThat(check(component, "{'x':null}")).containsOnlyKeys("x");
        assertThat(check(component, type.endsWith("list") || type.equals("filepicker") ? "{'x':[]}" : "{'x':''}"))
                .containsOnlyKeys("x");
    }

    @ParameterizedTest
    @CsvSource({"date,missing.date", "time,missing.time", "datetime,date-and-time"})
    void aMissingDayIsNotAskedForAsATime(String subtype, String said) {
        String component = "{'type':'datetime','subtype':'" + subtype + "','key':'x','validate':{'required':true}}";

        assertThat(check(component, "{}")).containsEntry("x", Wording.of("forms.check." + said));
    }

    @Test
    void whatIsHiddenMayBeMissingAndIsReadWhenItIsThere() {
        String hidden =
                "{'type':'group','conditional':{'hide':'=true'},'components':[{'type':'textfield','key':'x','validate':{'required':true,'maxLength':3}}]}";

        assertThat(check(hidden, "{}")).isEmpty();
        assertThat(check(hidden, "{'x':'abcd'}")).containsOnlyKeys("x");
    }

    @Test
    void aConditionInAListSpeaksOfItsRow() {
        String list =
                "{'type':'dynamiclist','path':'people','components':[{'type':'checkbox','key':'owner'},{'type':'number','key':'share','validate':{'required':true},'conditional':{'hide':'=this.owner != true'}}]}";

        assertThat(check(list, "{'people':[{'owner':true},{'owner':false},{'owner':true,'share':5}]}"))
                .containsOnlyKeys("people[0].share");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'iframe','id':'A','url':'https://example.com'}
            {'type':'expression','id':'A','key':'x','expression':'=1'}
            {'type':'textfield','id':'A','key':'x','validate':{'colour':'red'}}
            {'type':'textfield','id':'A','key':'x','validate':{'validationType':'iban'}}
            {'type':'textfield','id':'A','key':'x','validate':{'pattern':'(?<n'}}
            {'type':'textfield','id':'A','key':'x','readonly':'=1 +'}
            {'type':'textfield','id':'A','key':'x','conditional':{'hide':'=1 +'}}
            {'type':'textfield','id':'A','key':'x','conditional':{'show':'=true'}}
            {'type':'datetime','id':'A','key':'x','disallowPassedDates':true}
            {'type':'dynamiclist','id':'L','path':'l','components':[{'type':'filepicker','id':'A','key':'x'}]}
            """)
    void whatNobodyWouldCheckIsReported(String component) {
        assertThat(form(component).unsupported()).singleElement().asString().startsWith("A: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'limit':5}    | true
            {'limit':5.0}  | true
            {}             | true
            {'limit':6}    | false
            {'limit':'5'}  | false
            """)
    void aFieldThatIsOnlyToBeReadStaysAsItIs(String answer, boolean accepted) {
        String field = "{'type':'number','key':'limit','readonly':'=count(colours) = 2'}";
        assertThat(check(field, answer).isEmpty()).isEqualTo(accepted);
        assertThat(check(field.replace("= 2", "= 3"), "{'limit':6}")).isEmpty();
    }

    @Test
    void fieldsForFilesAreFoundWithWhatTheyTake() {
        FormDefinition form = form(
                "{'type':'group','components':[{'type':'filepicker','key':'x','accept':'.PDF, .png','multiple':true}]}");

        assertThat(form.fileFields()).singleElement().satisfies(field -> {
            assertThat(field.key()).isEqualTo("x");
            assertThat(field.multiple()).isTrue();
            assertThat(field.accepts("a.pdf")).isTrue();
            assertThat(field.accepts("a.docx")).isFalse();
        });
    }

    private static Map<String, Wording> check(String component, String answer) {
        return form(component).check(json(answer), json("{'limit':5,'colours':['red','green']}"));
    }

    private static FormDefinition form(String component) {
        return FormDefinition.parse(json("{'components':[" + component + "]}").toString());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
