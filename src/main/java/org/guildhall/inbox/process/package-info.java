/** The inbox towards the engine: task listeners in, completions out. */
@NullMarked
package org.guildhall.inbox.process;

import org.jspecify.annotations.NullMarked;
