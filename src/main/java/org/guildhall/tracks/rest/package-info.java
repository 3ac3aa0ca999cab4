/** Tracks in the REST API. */
@NullMarked
package org.guildhall.tracks.rest;

import org.jspecify.annotations.NullMarked;
