/** The audit trail's pages, for compliance officers. */
@NullMarked
package org.guildhall.audit.web;

import org.jspecify.annotations.NullMarked;
