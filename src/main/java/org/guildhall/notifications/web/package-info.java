/** What people read in the portal instead of, or beside, their mails. */
@NullMarked
package org.guildhall.notifications.web;

import org.jspecify.annotations.NullMarked;
