/** The pages on which partner managers keep tracks, and those that tell applicants what each track demands. */
@NullMarked
package org.guildhall.tracks.web;

import org.jspecify.annotations.NullMarked;
