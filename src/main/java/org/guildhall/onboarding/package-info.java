/** The journey of an application through its five stages: the process above the stages, and where it stands. */
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "identity",
            "languages",
            "documents",
            "workflow",
            "inbox",
            "portal",
            "recruitment",
            "duediligence",
            "contracts",
            "training",
            "certification",
            "api"
        })
@NullMarked
package org.guildhall.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
