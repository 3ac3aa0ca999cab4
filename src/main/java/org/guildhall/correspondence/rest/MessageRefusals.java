package org.guildhall.correspondence.rest;

import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.correspondence.UnknownConversation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MessageRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return refusal instanceof UnknownConversation ? Problem.notFound() : null;
    }
}
