package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files and directories for their owner's eyes only (0600, 0700). */
final class PrivateFiles {
    private static final Set<PosixFilePermission> RW = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> RWX = PosixFilePermissions.fromString("rwx------");

    static final FileAttribute<Set<PosixFilePermission>> FILE = PosixFilePermissions.asFileAttribute(RW);
    static final FileAttribute<Set<PosixFilePermission>> DIRECTORY = PosixFilePermissions.asFileAttribute(RWX);

    private PrivateFiles() {}

    /** Makes the directory where it is missing, and private where it is not. */
    static void directory(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectory(directory, DIRECTORY);
            matchOwner(directory);
        }
        if (!Files.getPosixFilePermissions(directory).equals(RWX)) {
            Files.setPosixFilePermissions(directory, RWX);
        }
    }

    /** Writes the whole file or leaves the old one: never half, also over a loss of power. One writer at a time. */
    static void write(Path file, String text) throws IOException {
        Path parent = parent(file);
        Path fresh = parent.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            Files.createFile(fresh, FILE);
            Files.writeString(fresh, text);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            matchOwner(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        force(parent);
    }

    /** Puts a new or renamed name in the directory on the disk. */
    static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What root makes in somebody's directory is theirs: they must be able to start without root tomorrow. */
    static void matchOwner(Path path) throws IOException {
        if (runningAsRoot()) {
            UserPrincipal owner = Files.getOwner(parent(path));
            if (!owner.equals(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS))) {
                setOwner(path, owner);
            }
        }
    }

    static void setOwnerOfTree(Path tree, UserPrincipal owner) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                setOwner(path, owner);
            }
        }
    }

    private static void setOwner(Path path, UserPrincipal owner) throws IOException {
        Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static boolean runningAsRoot() {
        try {
            return userId(Path.of("/proc/self")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static int userId(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    static int groupId(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }
}
