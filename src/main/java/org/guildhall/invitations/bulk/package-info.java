/** Invitations from a file: read, checked row by row, looked at, and sent once when confirmed. */
@NullMarked
package org.guildhall.invitations.bulk;

import org.jspecify.annotations.NullMarked;
