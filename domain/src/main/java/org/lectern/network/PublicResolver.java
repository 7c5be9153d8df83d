package org.lectern.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. The client connects to what this answers and to nothing else, so that a name which means
 * another address a moment later gains nothing.
 */
public final class PublicResolver implements DnsResolver {
    private final DnsResolver names;
    private final List<Network> allowed;

    /** @param names who knows what names mean */
    public PublicResolver(DnsResolver names) {
        this(names, List.of());
    }

    /** @param allowed networks that may be asked although they are private */
    public PublicResolver(DnsResolver names, List<Network> allowed) {
        this.names = names;
        this.allowed = List.copyOf(allowed);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicNetworks.contain(address) && allowed.stream().noneMatch(network -> network.contains(address))) {
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
    public static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host) {
            super(host + " is in a private network");
        }
    }
}
