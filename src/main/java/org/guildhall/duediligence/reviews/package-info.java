/** Periodic reviews: active partners are looked at again, the sooner the riskier they are. */
@NullMarked
package org.guildhall.duediligence.reviews;

import org.jspecify.annotations.NullMarked;
