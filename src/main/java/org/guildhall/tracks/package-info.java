/**
 * Tracks: what each kind of partner has to bring and to do, as versioned data that partner managers edit. Stages ask
 * {@link org.guildhall.tracks.Tracks} for the version that an application started with.
 */
@ApplicationModule(allowedDependencies = {"partners", "identity", "portal", "languages", "api"})
@NullMarked
package org.guildhall.tracks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
