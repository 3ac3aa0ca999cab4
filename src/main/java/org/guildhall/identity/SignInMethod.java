package org.guildhall.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in that needs filters of its own, such as an OpenID provider. */
public interface SignInMethod {

    void configure(HttpSecurity http) throws Exception;
}
