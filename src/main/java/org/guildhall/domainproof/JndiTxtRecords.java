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
import org.springframework.stereotype.Component;

/** DNS by the JDK, with the machine's own resolvers. */
@Component
class JndiTxtRecords implements TxtRecords {

    private static final String TIMEOUT_MILLIS = "2000";
    private static final String ATTEMPTS = "2";

    @Override
    public List<String> of(String domain) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
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
            // A record of several strings is one text; the JDK joins quoted ones with spaces.
            texts.add(String.valueOf(records.get(i)).replace("\"", "").strip());
        }
        return texts;
    }
}
