/** What a partner's people see of their company, and how they keep its legal data up to date. */
@ApplicationModule(
        allowedDependencies = {"partners", "identity", "languages", "inbox", "portal", "forms", "recruitment"})
@NullMarked
package org.guildhall.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
