/** Pages for signing in and out. */
@NullMarked
package org.guildhall.identity.web;

import org.jspecify.annotations.NullMarked;
