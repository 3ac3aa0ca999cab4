package org.guildhall.onboarding.rest;

import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.onboarding.NotWithdrawable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JourneyRefusals implements Refusals {

    @Override
    public @Nullable Problem of(Exception refusal) {
        return refusal instanceof NotWithdrawable
                ? Problem.conflict(
                        "Expected an application that is under way, but it has ended. There is nothing left to withdraw.")
                : null;
    }
}
