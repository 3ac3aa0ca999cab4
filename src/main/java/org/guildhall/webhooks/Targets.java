package org.guildhall.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Where webhooks may be sent: never into the network that Guildhall itself runs in. Names are looked up here for every
 * connection, so that a name cannot turn private between the check and the call.
 */
final class Targets implements DnsResolver {

    private static final int LONGEST = 2_000;

    private final boolean privateTargets;

    Targets(boolean privateTargets) {
        this.privateTargets = privateTargets;
    }

    /**
     * Reads an address as a person entered it.
     *
     * @throws WebhookRefused when nothing may be sent there
     */
    URI read(String text) {
        URI address;
        try {
            address = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw refused("it cannot be read as one");
        }
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        if (!https && !(privateTargets && "http".equalsIgnoreCase(address.getScheme()))) {
            throw refused("it does not begin with https://");
        }
        if (address.getHost() == null || text.length() > LONGEST) {
            throw refused(address.getHost() == null ? "it names no host" : "it is longer than 2,000 characters");
        }
        if (address.getUserInfo() != null) {
            throw refused("it carries a user name or password, which would end up in logs");
        }
        try {
            resolve(address.getHost());
        } catch (UnknownHostException e) {
            throw refused(e.getMessage() == null ? "its host is unknown" : e.getMessage());
        }
        return address;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found;
        try {
            found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        } catch (UnknownHostException e) {
            throw new UnknownHostException("no such host is known");
        }
        for (InetAddress address : found) {
            if (!privateTargets && isPrivate(address)) {
                throw new UnknownHostException("its host is in a private network");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** Loopback, link-local, private and shared (RFC 6598), unique local (RFC 4193), multicast, and no address at all. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        return shared
                || thisNetwork
                || uniqueLocal
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static WebhookRefused refused(String why) {
        return new WebhookRefused(
                "Expected an address as in https://crm.example/guildhall, but %s. Correct it.".formatted(why));
    }
}
