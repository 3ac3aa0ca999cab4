/** The partner register in the REST API: the register itself lies below this module and does not know it. */
@NullMarked
package org.guildhall.api.register;

import org.jspecify.annotations.NullMarked;
