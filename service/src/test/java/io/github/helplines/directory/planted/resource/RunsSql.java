package io.github.helplines.directory.planted.resource;

/** Breaks the layout on purpose: a resource that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
