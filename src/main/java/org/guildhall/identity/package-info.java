/** Accounts, roles, sign-in links and what each role may open. */
@ApplicationModule(allowedDependencies = {"partners", "languages"})
@NullMarked
package org.guildhall.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
