package org.guildhall.domainproof;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** DNS by the JDK. */
@Component
@EnableConfigurationProperties(DomainProofSettings.class)
class JndiTxtRecords implements TxtRecords {

    private static final String TIMEOUT_MILLIS = "2000";
    private static final String ATTEMPTS = "2";

    private final DomainProofSettings places;

    JndiTxtRecords(DomainProofSettings places) {
        this.places = places;
    }

    @Override
    public List<String> of(String domain) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        if (places.resolver() != null) {
            settings.put(Context.PROVIDER_URL, places.resolver());
        }
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", ATTEMPTS);
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                return texts(dns.getAttributes(domain, new String[] {"TXT"}).get("TXT"));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException noSuchDomain) {
            return List.of();
        } catch (NamingException silent) {
            throw new DnsSilent(silent);
        }
    }

    private static List<String> texts(@Nullable Attribute records) throws NamingException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; records != null && i < records.size(); i++) {
            // The JDK puts texts with spaces in quotes.
            texts.add(String.valueOf(records.get(i)).replace("\"", "").strip());
        }
        return texts;
    }
}
