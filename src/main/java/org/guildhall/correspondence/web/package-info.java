/** The pages on which people write to each other. */
@NullMarked
package org.guildhall.correspondence.web;

import org.jspecify.annotations.NullMarked;
