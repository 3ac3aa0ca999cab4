/** The append-only trail: who did what, when, before, after, why, and by which version of a model. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "api"})
@NullMarked
package org.guildhall.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
