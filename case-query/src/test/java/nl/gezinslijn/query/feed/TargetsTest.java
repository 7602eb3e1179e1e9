package nl.gezinslijn.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "2001:db8::1",
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.9"
            })
    void a_name_that_leads_into_a_private_network_is_refused(String leadsTo) throws Exception {
        Targets targets = leading(false, leadsTo);

        assertThat(targets.fault("https://receiver.example/events")).hasValue("is not in a private network");
        assertThat(targets.isAllowed(URI.create("https://receiver.example/events")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "198.20.0.1", "2a00:1450:400e::1"})
    void a_public_one_is_allowed(String leadsTo) throws Exception {
        assertThat(leading(false, leadsTo).fault("https://receiver.example/events"))
                .isEmpty();
        assertThat(leading(false, leadsTo).isAllowed(URI.create("https://receiver.example")))
                .isTrue();
    }

    @Test
    void of_several_addresses_each_has_to_be_public() throws Exception {
        assertThat(leading(false, "93.184.216.34", "10.0.0.1").isAllowed(URI.create("https://receiver.example")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://receiver.example/",
                "ftp://receiver.example/",
                "https://user:secret@receiver.example/",
                "https://receiver.example/#part",
                "https:///nothing",
                "receiver.example",
                "https://receiver .example/",
                "file:///etc/passwd",
                ""
            })
    void what_is_no_address_of_the_secure_web_is_refused_without_repeating_it(String address) throws Exception {
        assertThat(leading(false, "93.184.216.34").fault(address))
                .hasValueSatisfying(fault -> assertThat(fault).doesNotContain("receiver", "secret"));
    }

    @Test
    void where_the_operator_allows_it_a_private_network_is_posted_to_and_this_machine_also_by_http() throws Exception {
        assertThat(leading(true, "10.0.0.1").fault("https://inside.example/")).isEmpty();
        assertThat(leading(true, "127.0.0.1").fault("http://localhost:8080/")).isEmpty();
        assertThat(leading(true, "10.0.0.1").fault("http://inside.example/")).hasValue("begins with https://");
    }

    @Test
    void a_name_that_nobody_knows_yet_may_be_given() {
        Targets targets = new Targets(false, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(targets.fault("https://receiver.example/")).isEmpty();
    }

    private static Targets leading(boolean privateOnes, String... to) {
        InetAddress[] found = Stream.of(to).map(TargetsTest::address).toArray(InetAddress[]::new);
        return new Targets(privateOnes, host -> found);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
