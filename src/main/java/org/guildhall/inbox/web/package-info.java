/** The inbox pages. */
@NullMarked
package org.guildhall.inbox.web;

import org.jspecify.annotations.NullMarked;
