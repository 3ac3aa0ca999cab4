/** The bridge to Camunda: deployment, commands that are safe to repeat, and who acts when a worker acts. */
@ApplicationModule(allowedDependencies = {"partners", "languages"})
@NullMarked
package org.guildhall.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
