/** The people of an organisation in the REST API. */
@NullMarked
package org.guildhall.colleagues.rest;

import org.jspecify.annotations.NullMarked;
