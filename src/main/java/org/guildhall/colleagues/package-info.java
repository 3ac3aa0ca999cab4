/** The people who act for an organisation: who joins them, what each may do, and who leaves. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages", "recruitment", "api"})
@NullMarked
package org.guildhall.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
