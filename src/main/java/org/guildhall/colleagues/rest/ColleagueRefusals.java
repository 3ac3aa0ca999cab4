package org.guildhall.colleagues.rest;

import org.guildhall.api.Problem;
import org.guildhall.api.Refusals;
import org.guildhall.colleagues.ColleagueRefused;
import org.guildhall.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ColleagueRefusals implements Refusals {

    private final Words words;

    ColleagueRefusals(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable Problem of(Exception refusal) {
        return refusal instanceof ColleagueRefused refused ? Problem.conflict(words.text(refused.wording())) : null;
    }
}
