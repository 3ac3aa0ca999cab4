/**
 * Whom the vendor does not want as a partner again, and how disguised re-applicants and doubles are recognised: by what
 * two organisations have in common. A resemblance never decides anything; it is shown to those who do.
 */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "languages"})
@NullMarked
package org.guildhall.denylist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
