package io.github.helplines.directory.planted.problem;

/** Breaks the layout on purpose: a problem that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
