/** What runs in the engine, where it stands and where it is stuck, as partner managers see it. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "api", "languages", "workflow"})
@NullMarked
package org.guildhall.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
