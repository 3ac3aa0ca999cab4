/** Messages between an applicant and the vendor's staff, one thread for each application. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages", "live", "onboarding", "portal", "api"})
@NullMarked
package org.guildhall.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
