/** The workers and the user task of the process {@code certification}. */
@NullMarked
package org.guildhall.certification.process;

import org.jspecify.annotations.NullMarked;
