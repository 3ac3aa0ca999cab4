/** PostgreSQL, the Camunda engine and SMTP in one process: for trying out, demos and tests. Nobody imports it. */
@NullMarked
package org.guildhall.embedded;

import org.jspecify.annotations.NullMarked;
