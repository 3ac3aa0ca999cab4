package org.guildhall.certification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the public reaches this application: what QR codes on certificates point to. */
@ConfigurationProperties("guildhall")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicBaseUrl) {

    public PublicAddress {
        if (!publicBaseUrl.isAbsolute()) {
            throw new IllegalArgumentException("Expected guildhall.public-base-url to be an address such as"
                    + " https://partners.example.com, but found '" + publicBaseUrl + "'.");
        }
    }

    String verification(String serial) {
        String base = publicBaseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/certificates/verify/" + serial;
    }
}
