/** The stream that pages listen to. */
@NullMarked
package org.guildhall.live.web;

import org.jspecify.annotations.NullMarked;
