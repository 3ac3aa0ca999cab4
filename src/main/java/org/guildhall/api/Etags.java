package org.guildhall.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Fingerprints of what the API shows, by which a client says what it has seen before it changes it. */
@Component
public class Etags {

    private final ObjectMapper json;

    Etags(ObjectMapper json) {
        this.json = json;
    }

    public <T> ResponseEntity<T> answer(T shown) {
        return ResponseEntity.ok().eTag(tag(shown)).body(shown);
    }

    /** As {@link #answer(Object)}, where only a part of what is shown can be changed. */
    public <T> ResponseEntity<T> answer(T shown, Object changeable) {
        return ResponseEntity.ok().eTag(tag(changeable)).body(shown);
    }

    /**
     * Asks before a change whether the client has seen what is there now.
     *
     * @param ifMatch the header of that name; without it there is nothing to ask
     * @throws ProblemException when it has seen something older
     */
    public void expect(@Nullable String ifMatch, Object shown) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = tag(shown);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "changed-meanwhile",
                            "Changed meanwhile",
                            "Expected to change what you have read, but it was changed since. Nothing was done; read it again and decide anew."));
        }
    }

    private String tag(Object shown) {
        try {
            return "\"" + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(shown)) + "\"";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a resource that can be written as JSON.", e);
        }
    }
}
