package nl.gezinslijn.query.feed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where events may be posted to. Whoever may add an address must not reach through this service what only this service
 * can reach; so a private network is out of bounds unless the operator says otherwise.
 */
public final class Targets {

    private static final int LONGEST = 2_000;

    /** Beside what the JDK tells: RFC 6890, which says what each is for. */
    private static final List<Net> NOT_GLOBAL = List.of(
            Net.of(0, 0, 0, 8),
            Net.of(100, 64, 0, 10),
            Net.of(192, 0, 0, 24),
            Net.of(192, 0, 2, 24),
            Net.of(198, 18, 0, 15),
            Net.of(198, 51, 100, 24),
            Net.of(203, 0, 113, 24),
            Net.of(240, 0, 0, 4));

    private static final int SIX_TO_FOUR = 0x2002;
    private static final int TEREDO = 0x2001_0000;
    private static final int DOCUMENTATION = 0x2001_0db8;

    private final boolean privateOnes;
    private final Names names;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** @param privateOnes whether this machine and its private networks may be posted to, and this machine by http */
    public Targets(boolean privateOnes) {
        this(privateOnes, InetAddress::getAllByName);
    }

    Targets(boolean privateOnes, Names names) {
        this.privateOnes = privateOnes;
        this.names = names;
    }

    /** What is wrong with an address that somebody gives, without repeating it. */
    public Optional<String> fault(String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("is an address of the web");
        }
        String host = address.getHost();
        if (text.length() > LONGEST
                || host == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null) {
            return Optional.of("is an address of the web, without a name and password or a fragment, of at most "
                    + LONGEST + " characters");
        }
        if (!"https".equals(address.getScheme()) && !isPlainAllowed(address)) {
            return Optional.of("begins with https://");
        }
        try {
            return isAllowed(address) ? Optional.empty() : Optional.of("is not in a private network");
        } catch (UnknownHostException e) {
            // it may be there by the time that something is posted, and is looked at again then
            return Optional.empty();
        }
    }

    /**
     * Looked at again each time, as a name may lead elsewhere by now. The JVM remembers what it finds for thirty
     * seconds, so that what is looked at here is what is connected to next.
     */
    boolean isAllowed(URI address) throws UnknownHostException {
        InetAddress[] found = names.find(address.getHost());
        return privateOnes || Stream.of(found).allMatch(Targets::isPublic);
    }

    private boolean isPlainAllowed(URI address) {
        try {
            return "http".equals(address.getScheme())
                    && privateOnes
                    && Stream.of(names.find(address.getHost())).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        int start = bytes.getInt(0);
        return switch (address) {
            case Inet4Address old -> NOT_GLOBAL.stream().noneMatch(net -> net.has(start));
            // global unicast alone, and of it neither documentation nor what wraps an address of IPv4
            case Inet6Address now ->
                start >>> 29 == 1 && start >>> 16 != SIX_TO_FOUR && start != TEREDO && start != DOCUMENTATION;
            default -> false;
        };
    }

    /** @param prefix how many bits of it count */
    private record Net(int start, int prefix) {

        static Net of(int a, int b, int c, int prefix) {
            return new Net(a << 24 | b << 16 | c << 8, prefix);
        }

        boolean has(int address) {
            return (address ^ start) >>> (32 - prefix) == 0;
        }
    }
}
