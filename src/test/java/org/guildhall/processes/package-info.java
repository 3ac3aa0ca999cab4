/** What the files in {@code processes/} and {@code forms/} say, read for the tests that compare them with the code. */
@NullMarked
package org.guildhall.processes;

import org.jspecify.annotations.NullMarked;
