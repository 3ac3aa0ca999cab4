/** The examination and what follows from it: attempts, certificates, their public verification, active partners. */
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "identity",
            "documents",
            "documents::pdf",
            "inbox",
            "workflow",
            "api",
            "tracks",
            "languages"
        })
@NullMarked
package org.guildhall.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
