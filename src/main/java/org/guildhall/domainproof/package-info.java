/** Proof that the domain of a company's website is its own: by mail to an address there, or by a record in DNS. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages"})
@NullMarked
package org.guildhall.domainproof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
