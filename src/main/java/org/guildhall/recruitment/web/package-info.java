/** The pages on which a company applies, and confirms by mail that it did. */
@NullMarked
package org.guildhall.recruitment.web;

import org.jspecify.annotations.NullMarked;
