/** Proof that the domain of a company's website is its own: by a confirmed mail address there, or by a record in DNS. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages"})
@NullMarked
package org.guildhall.domainproof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
