/** What every outbox needs to be emptied: a bell that tells of new entries, rounds that take them, and patience. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guildhall.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
