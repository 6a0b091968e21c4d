package io.github.helplines.directory.planted.publication;

/** Breaks the layout on purpose: a publication that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
