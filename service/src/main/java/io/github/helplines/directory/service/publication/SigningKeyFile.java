package io.github.helplines.directory.service.publication;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.seal.SigningKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file that holds the private keys heads are signed with, as {@code openssl genpkey -algorithm ed25519} writes
 * them: one, or two while the second takes the place of the first. Only its owner may change it, and only owner and
 * group may read it.
 */
public final class SigningKeyFile {
    private static final long MAX_BYTES = 16 * 1024;
    private static final Set<PosixFilePermission> TOO_OPEN = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path path;

    public SigningKeyFile(Path path) {
        this.path = requireNonNull(path, "path").toAbsolutePath().normalize();
    }

    /** Whether there is one, usable or not. */
    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws UnusableKeyException when it is not there, is open to others, or does not hold what it should */
    public SigningKeys read() {
        try {
            return SigningKeyText.read(text());
        } catch (NoSuchFileException e) {
            throw refused("is not there");
        } catch (UnusableKeyException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw refused("cannot be read by this user");
        }
    }

    private String text() throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnusableKeyException("is a directory");
        } else if (isPosix() && Files.getPosixFilePermissions(path).stream().anyMatch(TOO_OPEN::contains)) {
            throw new UnusableKeyException(
                    "is open to others: chmod 600 it, and if anybody may have read it, make" + " another key");
        } else if (Files.size(path) > MAX_BYTES) {
            throw new UnusableKeyException("is too long to hold two keys");
        }
        // Every byte is a character here, so that what is no PEM is refused for that.
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads it, or makes it with a new key where there is none; what is there is never replaced. For one process at a
     * time.
     *
     * @throws UnusableKeyException as {@link #read}, and when it cannot be made
     */
    public SigningKeys readOrMake() {
        if (!exists()) {
            try {
                make(SigningKeyText.write(SigningKey.generate()));
            } catch (IOException e) {
                throw refused("is not there, and cannot be made");
            }
        }
        return read();
    }

    private void make(String text) throws IOException {
        Path directory = requireNonNull(path.getParent());
        if (Files.notExists(directory)) {
            Files.createDirectory(directory, only("rwx------"));
            matchOwner(directory);
            forceNames(requireNonNull(directory.getParent()));
        }
        // One name, so that what a killed process left is taken away.
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, only("rw-------"));
            Files.writeString(draft, text);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            matchOwner(draft);
            Files.move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
        forceNames(directory);
    }

    private FileAttribute<?>[] only(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** What root makes in somebody's directory is theirs: they must be able to start without root tomorrow. */
    private void matchOwner(Path made) throws IOException {
        if (isPosix()) {
            UserPrincipal owner = Files.getOwner(requireNonNull(made.getParent()));
            if (!owner.equals(Files.getOwner(made))
                    && Files.getAttribute(made, "unix:uid").equals(0)) {
                Files.setOwner(made, owner);
            }
        }
    }

    /** Without this a power cut could take the name away, and the next start would make another key. */
    private void forceNames(Path directory) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private UnusableKeyException refused(String why) {
        return new UnusableKeyException("The signing key file " + path + " " + why);
    }
}
