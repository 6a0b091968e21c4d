package io.github.helplines.directory.planted.editing;

/** Breaks the layout on purpose: a port that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
