/** The page on which an applicant proves a domain. */
@NullMarked
package org.guildhall.domainproof.web;

import org.jspecify.annotations.NullMarked;
