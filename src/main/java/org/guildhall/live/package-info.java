/** Tells open pages, on every node, that something they show has changed; never what. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package org.guildhall.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
