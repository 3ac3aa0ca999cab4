/** The Camunda 8 REST API v2 in front of the embedded engine, on a loopback port of its own. */
@NullMarked
package org.guildhall.embedded.rest;

import org.jspecify.annotations.NullMarked;
