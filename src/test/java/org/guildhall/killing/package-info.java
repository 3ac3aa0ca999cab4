/** The whole product in a process of its own that is killed, stopped and started again. */
@NullMarked
package org.guildhall.killing;

import org.jspecify.annotations.NullMarked;
