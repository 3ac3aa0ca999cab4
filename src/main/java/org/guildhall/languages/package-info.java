/** The languages people read here, and every text in them: {@code messages/<module>.properties}. See docs/languages.md. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guildhall.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
