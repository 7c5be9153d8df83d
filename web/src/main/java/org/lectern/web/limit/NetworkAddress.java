package org.lectern.web.limit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whom an address belongs to: of IPv6 one network has as many as it likes, and counts as one. */
final class NetworkAddress {
    private static final int NETWORK_GROUPS = 4;

    private NetworkAddress() {}

    /** @param address as the container gives it: IPv6 written out, groups without leading zeros */
    static String of(String address) {
        if (address == null || !address.contains(":") || address.contains("::")) {
            return String.valueOf(address);
        }
        return Arrays.stream(address.split(":")).limit(NETWORK_GROUPS).collect(Collectors.joining(":"));
    }
}
