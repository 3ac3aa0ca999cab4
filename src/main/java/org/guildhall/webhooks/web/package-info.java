/** The pages on which partner managers keep webhooks. */
@NullMarked
package org.guildhall.webhooks.web;

import org.jspecify.annotations.NullMarked;
