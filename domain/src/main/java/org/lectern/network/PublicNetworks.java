package org.lectern.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which IP addresses anybody may ask, and which are somebody's own: IANA's registries of special-purpose addresses for IPv4 and IPv6. What
 * is not known to be public is private.
 */
public final class PublicNetworks {
    private static final List<Network> PRIVATE_V4 = List.of(
            Network.of("0.0.0.0/8"),
            Network.of("10.0.0.0/8"),
            Network.of("100.64.0.0/10"),
            Network.of("127.0.0.0/8"),
            Network.of("169.254.0.0/16"),
            Network.of("172.16.0.0/12"),
            Network.of("192.0.0.0/24"),
            Network.of("192.0.2.0/24"),
            Network.of("192.88.99.0/24"),
            Network.of("192.168.0.0/16"),
            Network.of("198.18.0.0/15"),
            Network.of("198.51.100.0/24"),
            Network.of("203.0.113.0/24"),
            Network.of("224.0.0.0/4"),
            Network.of("240.0.0.0/4"));

    private static final Network PUBLIC_V6 = Network.of("2000::/3");
    /** Tunnels, documentation and benchmarks within it; a tunnel's address may have a private one inside. */
    private static final List<Network> PRIVATE_V6 = List.of(
            Network.of("2001::/23"), Network.of("2001:db8::/32"), Network.of("2002::/16"), Network.of("3fff::/20"));

    private PublicNetworks() {}

    /** An IPv4 address that is written as an IPv6 one is taken as what it is. */
    public static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return PRIVATE_V4.stream().noneMatch(network -> network.contains(address));
        }
        return PUBLIC_V6.contains(address) && PRIVATE_V6.stream().noneMatch(network -> network.contains(address));
    }
}
