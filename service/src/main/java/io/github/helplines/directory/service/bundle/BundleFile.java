package io.github.helplines.directory.service.bundle;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of a bundle as it was found.
 *
 * @param name its name inside the bundle, with forward slashes
 * @param bytes at most one byte more than {@link #MAX_BYTES}: enough to know that it is too large
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between disk and parser, never compared
record BundleFile(String name, byte[] bytes) {
    static final int MAX_BYTES = 1 << 20;

    /** The class path root of the directory that is shipped, and the list of its files. */
    private static final String SHIPPED = "/helpline-directory/directory/";

    private static final String INDEX = "index.txt";

    BundleFile {
        requireNonNull(name, "name");
        requireNonNull(bytes, "bytes");
    }

    boolean isTooLarge() {
        return bytes.length > MAX_BYTES;
    }

    /** A file as it is; of a directory every YAML file below it, by name. */
    static List<BundleFile> in(Path fileOrDirectory) throws IOException {
        if (!Files.exists(fileOrDirectory)) {
            throw new NoSuchFileException(fileOrDirectory.toString());
        }
        if (!Files.isDirectory(fileOrDirectory)) {
            Path name = fileOrDirectory.getFileName();
            return List.of(read(fileOrDirectory, name == null ? "" : name.toString()));
        }
        List<BundleFile> files = new ArrayList<>();
        for (Path path : yamlFiles(fileOrDirectory)) {
            files.add(read(path, name(fileOrDirectory, path)));
        }
        return files;
    }

    /** Every YAML file below a directory, by name. */
    static List<Path> yamlFiles(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> isYaml(path.toString()))
                    .sorted((one, other) -> name(directory, one).compareTo(name(directory, other)))
                    .toList();
        }
    }

    static String name(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** The shipped directory. A list names its files: inside a jar there is no directory to look through. */
    static List<BundleFile> shipped() {
        try {
            String index = new String(resource(INDEX), StandardCharsets.UTF_8);
            List<BundleFile> files = new ArrayList<>();
            for (String name : index.lines().toList()) {
                files.add(new BundleFile(name, resource(name)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static BundleFile read(Path path, String name) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new BundleFile(name, in.readNBytes(MAX_BYTES + 1));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BundleFile.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IOException("the shipped directory lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
