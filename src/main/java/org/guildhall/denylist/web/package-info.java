/** The page on which compliance officers keep the deny list. */
@NullMarked
package org.guildhall.denylist.web;

import org.jspecify.annotations.NullMarked;
