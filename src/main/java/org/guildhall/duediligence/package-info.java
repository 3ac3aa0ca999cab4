/** Due diligence: who the people behind an applicant are, and whether the vendor may do business with them. */
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "documents",
            "identity",
            "inbox",
            "workflow",
            "api",
            "tracks",
            "languages",
            "forms",
            "portal"
        })
@NullMarked
package org.guildhall.duediligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
