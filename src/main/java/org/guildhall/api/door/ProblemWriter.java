package org.guildhall.api.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.guildhall.api.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes problem documents, whatever the request asked to get. */
@Component
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Members in the order of RFC 9457. */
    record Document(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Fault> errors) {}

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(
                response.getOutputStream(),
                new Document(
                        problem.type(),
                        problem.title(),
                        problem.status().value(),
                        problem.detail(),
                        request.getRequestURI(),
                        problem.errors()));
    }
}
