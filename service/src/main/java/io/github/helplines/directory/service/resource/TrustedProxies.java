package io.github.helplines.directory.service.resource;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies whose word is taken for who asked. {@code X-Forwarded-For} is read from the right, where the nearest proxy
 * writes: each address of a trusted proxy is passed over, and the first that is not is the caller's. What stands further
 * left is what the caller says, and may be anything.
 *
 * <p>No name is ever looked up: an address is written in numbers, or it is none.
 */
public final class TrustedProxies {
    /** Trusts nobody: who connects is who asks. */
    public static final TrustedProxies NONE = new TrustedProxies(new InetAddressSet());

    private final InetAddressSet trusted;

    private TrustedProxies(InetAddressSet trusted) {
        this.trusted = trusted;
    }

    /**
     * Trusts those.
     *
     * @param addresses of proxies, each an IPv4 or IPv6 address or a network such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException for what is neither
     */
    public static TrustedProxies of(List<String> addresses) {
        InetAddressSet trusted = new InetAddressSet();
        for (String address : addresses) {
            if (!InetAddresses.isInetAddress(address.replaceFirst("/[0-9]{1,3}$", ""))) {
                throw new IllegalArgumentException("neither an address nor a network");
            }
            trusted.add(address);
        }
        return new TrustedProxies(trusted);
    }

    /**
     * The address of who asked, in the form of {@link InetAddress#getHostAddress()}: the peer's, unless that is a trusted
     * proxy. Where what a proxy wrote is no address, the proxy itself is as near as can be said.
     *
     * @param peer who is connected, in numbers
     * @param forwarded the values of {@code X-Forwarded-For}, in the order of the lines
     */
    String caller(String peer, List<String> forwarded) {
        Optional<InetAddress> connected = address(peer);
        if (connected.isEmpty()) {
            return peer;
        }
        List<String> hops = new ArrayList<>();
        forwarded.forEach(line -> hops.addAll(List.of(line.split(",", -1))));
        InetAddress caller = connected.get();
        for (int i = hops.size() - 1; i >= 0 && trusted.test(caller); i--) {
            Optional<InetAddress> before = address(hops.get(i).strip());
            if (before.isEmpty()) {
                break;
            }
            caller = before.get();
        }
        return caller.getHostAddress();
    }

    /** Some proxies write a port beside the address. */
    private static Optional<InetAddress> address(String text) {
        try {
            String host = InetAddresses.isInetAddress(text)
                    ? text
                    : HostAndPort.fromString(text).getHost();
            return Optional.of(InetAddresses.forString(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
