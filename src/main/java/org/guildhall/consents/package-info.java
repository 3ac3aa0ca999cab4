/**
 * What applicants agree to: texts in versions that never change, in every language, and who agreed to which and when.
 * A new version is a new pair of files in {@code consents/}.
 */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages"})
@NullMarked
package org.guildhall.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
