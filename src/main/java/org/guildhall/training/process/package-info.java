/** The workers and the user task of the process {@code training}. */
@NullMarked
package org.guildhall.training.process;

import org.jspecify.annotations.NullMarked;
