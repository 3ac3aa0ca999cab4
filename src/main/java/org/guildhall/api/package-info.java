/**
 * What every resource of the REST API shares: tokens and their scopes, problem documents, idempotent writes, pages by
 * cursor, and the description of it all. Each module brings its own resources in its {@code rest} package.
 */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "languages"})
@NullMarked
package org.guildhall.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
