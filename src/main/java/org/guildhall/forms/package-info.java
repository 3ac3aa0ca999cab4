/** Camunda Forms on the server: what a browser rendered is checked by the same definition, and said in its reader's language. */
@ApplicationModule(allowedDependencies = {"languages"})
@NullMarked
package org.guildhall.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
