/** Contracts with partners: terms, the paper, both signatures with their evidence, and the seal. */
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
package org.guildhall.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
