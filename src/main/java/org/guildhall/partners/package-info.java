/** The partner register: organisations, the people behind them, and the words every other module shares. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.guildhall.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
