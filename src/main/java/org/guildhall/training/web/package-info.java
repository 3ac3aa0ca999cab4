/** The pages on which applicants read a course. */
@NullMarked
package org.guildhall.training.web;

import org.jspecify.annotations.NullMarked;
