/** The page on which people keep the tokens of their integrations. */
@NullMarked
package org.guildhall.api.web;

import org.jspecify.annotations.NullMarked;
