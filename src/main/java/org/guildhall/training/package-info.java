/** The course that applicants take before the examination: lessons, enrolments and how far each has come. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "inbox", "workflow", "tracks", "languages"})
@NullMarked
package org.guildhall.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
