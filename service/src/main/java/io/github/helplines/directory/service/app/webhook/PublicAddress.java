package io.github.helplines.directory.service.app.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether an address is one of the public internet. Whoever can set a name in the DNS could otherwise have the service
 * speak to what only it can reach: this machine, its network, a cloud's own services.
 */
final class PublicAddress {
    /** The special-purpose IPv4 blocks of RFC 6890 and its registry, with multicast and what is reserved. */
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** All of IPv6 that is given out to the public; mapped, local, unique-local and multicast addresses lie outside. */
    private static final Block PUBLIC_6 = Block.of("2000::", 3);

    /** Within it: protocols' own, documentation, and 6to4, which holds an IPv4 address. */
    private static final List<Block> NOT_PUBLIC_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(address));
        }
        return PUBLIC_6.holds(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(BigInteger start, int length, int bits) {
        static Block of(String literal, int length) {
            try {
                byte[] bytes = InetAddress.getByName(literal).getAddress();
                return new Block(new BigInteger(1, bytes), length, bytes.length * Byte.SIZE);
            } catch (java.net.UnknownHostException e) {
                throw new IllegalArgumentException("not an address", e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            int rest = bits - length;
            return bytes.length * Byte.SIZE == bits
                    && new BigInteger(1, bytes).shiftRight(rest).equals(start.shiftRight(rest));
        }
    }
}
