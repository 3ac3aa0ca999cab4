/** Guildhall: takes a company from "we would like to be your partner" to "certified partner", and keeps it there. */
@NullMarked
package org.guildhall;

import org.jspecify.annotations.NullMarked;
