package io.github.helplines.directory.planted.bundle;

/** Breaks the layout on purpose: a bundle that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
