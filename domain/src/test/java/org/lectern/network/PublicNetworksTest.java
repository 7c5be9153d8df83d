package org.lectern.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1",
                "4000::1"
            })
    void somebodysOwnAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicNetworks.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.17.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2606:4700:4700::1111",
                "2a00:1450:4001::200e",
                "2001:4860:4860::8888"
            })
    void everybodysAddressesArePublic(String address) throws UnknownHostException {
        assertThat(PublicNetworks.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        InetAddress own = InetAddress.getByName("10.0.0.1");

        assertThat(new PublicResolver(names(open)).resolve("x")).containsExactly(open);
        assertThatThrownBy(() -> new PublicResolver(names(open, own)).resolve("x"))
                .isInstanceOf(PublicResolver.PrivateAddress.class);
    }

    @Test
    void aPrivateNetworkIsAskedOnlyWhereThatIsAllowed() throws UnknownHostException {
        InetAddress own = InetAddress.getByName("10.1.2.3");
        List<Network> allowed = List.of(Network.of("10.1.2.0/24"), Network.of("127.0.0.1"));

        assertThat(new PublicResolver(names(own), allowed).resolve("x")).containsExactly(own);
        for (String other : List.of("10.1.3.3", "127.0.0.2", "169.254.169.254", "::1")) {
            PublicResolver resolver = new PublicResolver(names(InetAddress.getByName(other)), allowed);
            assertThatThrownBy(() -> resolver.resolve("x")).isInstanceOf(PublicResolver.PrivateAddress.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "fd00::/129", "localhost", "10.0.0.0/", "10.0.0/8", "", "/8", "1.2.3.256", ":/8"})
    void whatIsNoNetworkIsNotTakenForOne(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    private static DnsResolver names(InetAddress... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
