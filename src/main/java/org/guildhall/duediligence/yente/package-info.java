/** Screening by a yente server, which searches the data of OpenSanctions. */
@NullMarked
package org.guildhall.duediligence.yente;

import org.jspecify.annotations.NullMarked;
