/** What every page shares: layout, navigation, front page, error pages and how times are written. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages"})
@NullMarked
package org.guildhall.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
