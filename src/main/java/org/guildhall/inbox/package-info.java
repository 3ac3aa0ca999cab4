/** The user tasks of people: what waits for whom, its form, and its completion. */
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "identity",
            "documents",
            "workflow",
            "forms",
            "portal",
            "languages",
            "live",
            "api"
        })
@NullMarked
package org.guildhall.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
