package io.github.helplines.directory.planted.reference;

/** Breaks the layout on purpose: reference data that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
