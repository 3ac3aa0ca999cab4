package org.guildhall.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers find this site: what an OpenID provider sends them back to.
 *
 * @param publicBaseUrl without a path, as in {@code https://partners.example.com}
 */
@ConfigurationProperties("guildhall")
public record SiteAddress(
        @DefaultValue("http://localhost:8080") URI publicBaseUrl) {

    /** The address of a path of this site. */
    public String of(String path) {
        return publicBaseUrl.resolve(path).toString();
    }
}
