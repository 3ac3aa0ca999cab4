/** The tokens by which other systems show who sent them, and what for. */
@NullMarked
package org.guildhall.api.tokens;

import org.jspecify.annotations.NullMarked;
