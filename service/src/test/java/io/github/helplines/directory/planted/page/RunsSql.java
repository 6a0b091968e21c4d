package io.github.helplines.directory.planted.page;

/** Breaks the layout on purpose: a page that runs SQL. */
final class RunsSql {
    private RunsSql() {}

    static Object use() {
        return java.sql.DriverManager.getDrivers();
    }
}
