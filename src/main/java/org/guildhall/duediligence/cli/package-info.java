/** Commands that measure the matcher on anybody's data, without starting Guildhall. */
@NullMarked
package org.guildhall.duediligence.cli;

import org.jspecify.annotations.NullMarked;
