package org.lectern.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of IP addresses, of one version. */
public final class Network {
    /** Digits, dots and colons only: whatever else there is would be looked up as a name. */
    private static final Pattern TEXT = Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = Arrays.copyOf(start, start.length);
        this.bits = bits;
    }

    /** {@code 10.0.0.0/8}, {@code fd00::/8}; without a length it is one address. Empty if it is something else. */
    public static Optional<Network> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] start = InetAddress.getByName(matcher.group(1)).getAddress();
            int bits = matcher.group(2) == null ? start.length * 8 : Integer.parseInt(matcher.group(2));
            return bits <= start.length * 8 ? Optional.of(new Network(start, bits)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    public boolean contains(InetAddress address) {
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
