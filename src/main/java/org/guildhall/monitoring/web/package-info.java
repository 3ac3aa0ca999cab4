/** Lists and diagrams for those who watch the processes. */
@NullMarked
package org.guildhall.monitoring.web;

import org.jspecify.annotations.NullMarked;
