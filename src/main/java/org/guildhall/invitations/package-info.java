/** Invitations of companies to apply, one by one or from a file: whom, by whom, and what became of them. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "languages", "api"})
@NullMarked
package org.guildhall.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
