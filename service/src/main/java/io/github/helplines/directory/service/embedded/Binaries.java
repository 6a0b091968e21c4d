package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once a version.
 *
 * @param directory the one that has {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path directory) {
    static final String VERSION = "17.11.0";

    /** Unpacks beside the place and renames, so that what has the name is whole. Under the start lock. */
    static Binaries unpacked(Home home, Platform platform) {
        String name = "bin-" + VERSION + "-" + platform.name();
        Path target = home.directory().resolve(name);
        try {
            if (Files.notExists(target)) {
                deleteLeftovers(home, name);
                Path fresh = home.directory().resolve(name + ".new-" + UUID.randomUUID());
                unpack(platform, fresh);
                if (PrivateFiles.runningAsRoot()) {
                    PrivateFiles.setOwnerOfTree(fresh, Files.getOwner(home.directory()));
                }
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(target);
        } catch (IOException e) {
            throw LaunchException.unusable(target, e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void deleteLeftovers(Home home, String name) throws IOException {
        try (Stream<Path> children = Files.list(home.directory())) {
            for (Path child : (Iterable<Path>) children::iterator) {
                if (child.getFileName().toString().startsWith(name + ".new-")) {
                    PrivateFiles.deleteTree(child);
                }
            }
        }
    }

    private static void unpack(Platform platform, Path target) throws IOException {
        try (InputStream resource = Binaries.class.getResourceAsStream(platform.archive())) {
            if (resource == null) {
                throw new LaunchException("This build carries no PostgreSQL for " + platform.name()
                        + ": set DATABASE_URL to a PostgreSQL of your own");
            }
            Files.createDirectory(target, PrivateFiles.DIRECTORY);
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(resource))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (path.equals(target)) {
            return;
        }
        Path parent = path.getParent();
        if (parent == null || !path.startsWith(target)) {
            throw new IOException("an entry of the archive points outside it");
        }
        Files.createDirectories(parent, PrivateFiles.DIRECTORY);
        if (entry.isDirectory()) {
            Files.createDirectories(path, PrivateFiles.DIRECTORY);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            String mode = (entry.getMode() & 0100) == 0 ? "rw-------" : "rwx------";
            try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))))) {
                tar.transferTo(out);
            }
        }
    }
}
