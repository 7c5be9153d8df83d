package org.lectern.housekeeping.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. The client connects to what this answers and to nothing else, so that a name which means
 * another address a moment later gains nothing.
 */
final class PublicResolver implements DnsResolver {
    private final DnsResolver names;

    /** @param names who knows what names mean */
    PublicResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicNetworks.contain(address)) {
                throw new PrivateAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name, or a number, that leads into a private network. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host) {
            super(host + " is in a private network");
        }
    }
}
