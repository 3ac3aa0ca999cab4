/** Mail to the people concerned: what is written to whom when something happens, and whether it arrived. */
@ApplicationModule(allowedDependencies = {"partners", "identity", "languages", "outbox"})
@NullMarked
package org.guildhall.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
