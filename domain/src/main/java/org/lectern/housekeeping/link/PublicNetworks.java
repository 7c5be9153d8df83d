package org.lectern.housekeeping.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which IP addresses anybody may ask, and which are somebody's own: IANA's registries of special-purpose addresses for IPv4 and IPv6. What
 * is not known to be public is private.
 */
final class PublicNetworks {
    private static final List<Network> PRIVATE_V4 = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("127.0.0.0", 8),
            Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.88.99.0", 24),
            Network.of("192.168.0.0", 16),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("224.0.0.0", 4),
            Network.of("240.0.0.0", 4));

    private static final Network PUBLIC_V6 = Network.of("2000::", 3);
    /** Tunnels, documentation and benchmarks within it; a tunnel's address may have a private one inside. */
    private static final List<Network> PRIVATE_V6 = List.of(
            Network.of("2001::", 23), Network.of("2001:db8::", 32), Network.of("2002::", 16), Network.of("3fff::", 20));

    private PublicNetworks() {}

    /** An IPv4 address that is written as an IPv6 one is taken as what it is. */
    static boolean contain(InetAddress address) {
        if (address instanceof Inet4Address) {
            return PRIVATE_V4.stream().noneMatch(network -> network.contains(address));
        }
        return PUBLIC_V6.contains(address) && PRIVATE_V6.stream().noneMatch(network -> network.contains(address));
    }

    /** A range of addresses. */
    private record Network(byte[] start, int bits) {
        static Network of(String start, int bits) {
            try {
                return new Network(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(start, impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
