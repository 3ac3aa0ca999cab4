/** What a request to the API passes on its way to a resource: token, limit, scope, key; and how it is told no. */
@NullMarked
package org.guildhall.api.door;

import org.jspecify.annotations.NullMarked;
