/** The workers and user tasks of the process {@code contract-signing}. */
@NullMarked
package org.guildhall.contracts.process;

import org.jspecify.annotations.NullMarked;
