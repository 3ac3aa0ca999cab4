/** The product as people meet it: in a browser. */
@NullMarked
package org.guildhall.browser;

import org.jspecify.annotations.NullMarked;
