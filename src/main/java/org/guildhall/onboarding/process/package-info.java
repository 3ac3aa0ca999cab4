/** The onboarding process above the stages: its contract, workers and messages. */
@NullMarked
package org.guildhall.onboarding.process;

import org.jspecify.annotations.NullMarked;
