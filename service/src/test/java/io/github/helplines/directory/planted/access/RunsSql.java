package io.github.helplines.directory.planted.access;

/** Breaks the layout on purpose: access control that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
