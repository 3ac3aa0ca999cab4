package org.guildhall.recruitment.rest;

import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.identity.TooManyLinks;
import org.guildhall.recruitment.UnknownApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
class ApplicationRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return switch (refusal) {
            case UnknownApplication unknown -> Problem.notFound();
            case TooManyLinks mails ->
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "Expected fewer mails to one address, but several were sent to it just now. Nothing was done; send it again in 15 minutes.");
            default -> null;
        };
    }
}
