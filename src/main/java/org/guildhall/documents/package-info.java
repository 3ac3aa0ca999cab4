/** Stored files, uploaded and generated: kept once per content, opened only by those they concern. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "api", "languages"})
@NullMarked
package org.guildhall.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
