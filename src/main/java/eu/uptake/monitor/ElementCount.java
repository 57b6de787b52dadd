package eu.uptake.monitor;

/** What lies at one element of a process, and what has been there. */
record ElementCount(String element, String name, int open, int overdue, int held, int done) {

    static ElementCount none(String element, String name) {
        return new ElementCount(element, name, 0, 0, 0, 0);
    }
}
