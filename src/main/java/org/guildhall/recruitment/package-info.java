/** Recruitment: an application from the form to the decision whether its organisation may go on. */
@ApplicationModule(
        allowedDependencies = {
            "partners",
            "identity",
            "inbox",
            "workflow",
            "forms",
            "invitations",
            "consents",
            "denylist",
            "domainproof",
            "tracks",
            "api",
            "languages"
        })
@NullMarked
package org.guildhall.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
