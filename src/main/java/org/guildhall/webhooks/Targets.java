package org.guildhall.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.guildhall.webhooks.WebhookRefused.Why;

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
            throw new WebhookRefused(Why.UNREADABLE);
        }
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        if (!https && !(privateTargets && "http".equalsIgnoreCase(address.getScheme()))) {
            throw new WebhookRefused(Why.NOT_SECURE);
        }
        if (address.getHost() == null || text.length() > LONGEST) {
            throw new WebhookRefused(address.getHost() == null ? Why.NO_HOST : Why.TOO_LONG);
        }
        if (address.getUserInfo() != null) {
            throw new WebhookRefused(Why.SECRETS);
        }
        reachable(address.getHost());
        return address;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return reachable(host);
        } catch (WebhookRefused refused) {
            throw new UnknownHostException(refused.why().label());
        }
    }

    private InetAddress[] reachable(String host) {
        InetAddress[] found;
        try {
            found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        } catch (UnknownHostException e) {
            throw new WebhookRefused(Why.UNKNOWN_HOST);
        }
        for (InetAddress address : found) {
            if (!privateTargets && isPrivate(address)) {
                throw new WebhookRefused(Why.PRIVATE_NETWORK);
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
}
