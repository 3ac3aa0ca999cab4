/** What tests of several modules share. */
@NullMarked
package org.guildhall.testing;

import org.jspecify.annotations.NullMarked;
