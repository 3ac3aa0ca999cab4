/** The page of a company's profile, for its people and for staff. */
@NullMarked
package org.guildhall.profiles.web;

import org.jspecify.annotations.NullMarked;
