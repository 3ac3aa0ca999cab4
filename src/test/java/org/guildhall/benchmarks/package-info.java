/** Programs that measure; nothing here is a test. */
@NullMarked
package org.guildhall.benchmarks;

import org.jspecify.annotations.NullMarked;
