package io.github.helplines.directory.planted.representation;

/** Breaks the layout on purpose: a representation that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
