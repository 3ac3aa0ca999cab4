/** The public page that tells whether a certificate is real. */
@NullMarked
package org.guildhall.certification.web;

import org.jspecify.annotations.NullMarked;
