/** Staff sign in with their company's OpenID provider, which says who has which role. */
@NullMarked
package org.guildhall.identity.oidc;

import org.jspecify.annotations.NullMarked;
