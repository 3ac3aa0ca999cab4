/** Past screenings and ratings made again, with the lists, rules and decision of that day, and compared with today. */
@NullMarked
package org.guildhall.duediligence.replay;

import org.jspecify.annotations.NullMarked;
