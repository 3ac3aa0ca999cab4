package org.guildhall.api;

import org.jspecify.annotations.Nullable;

/** How a module's own refusals read in the API. */
@FunctionalInterface
public interface Refusals {

    /** @return null when the module does not know this kind of refusal */
    @Nullable Problem of(Exception refusal);
}
