/** The API's description in OpenAPI 3.1, drawn from the resources themselves, and its page for people. */
@NullMarked
package org.guildhall.api.description;

import org.jspecify.annotations.NullMarked;
