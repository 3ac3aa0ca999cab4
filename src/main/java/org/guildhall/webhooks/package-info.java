/**
 * Signed messages to other systems when a partner's journey moves on: who wants them, what they say, and whether they
 * arrived. They follow the Standard Webhooks specification (standardwebhooks.com), so that receivers find libraries.
 */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "outbox", "api", "languages"})
@NullMarked
package org.guildhall.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
