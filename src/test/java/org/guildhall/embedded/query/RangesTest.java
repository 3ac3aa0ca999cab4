package org.guildhall.embedded.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    @Test
    void takesTheFirstExceptionApart() throws Exception {
        assertThat(ranges("{'jobKey':'5','retries':{'$neq':3},'type':{'$neq':'mail'}}"))
                .containsExactly(
                        json("{'jobKey':'5','retries':{'$lt':3},'type':{'$neq':'mail'}}"),
                        json("{'jobKey':'5','retries':{'$gt':3},'type':{'$neq':'mail'}}"),
                        json("{'jobKey':'5','retries':{'$exists':false},'type':{'$neq':'mail'}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':'mail'}",
                "{'type':{'$like':'m*'}}",
                "{'type':{'$neq':null}}",
                "{'type':{'$neq':'mail','$gt':'a'}}",
                "{'state':{'$neq':'COMPLETED'}}",
                "{'isDenied':{'$neq':true}}",
                "{'errorMessage':{'$neq':'none'}}",
            })
    void leavesWhatNoOrderedIndexKnows(String filter) throws Exception {
        assertThat(ranges(filter)).isEmpty();
    }

    private static List<JsonNode> ranges(String filter) throws Exception {
        return Ranges.of(JobEndpoints.JOBS, json(filter));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
