package eu.uptake.worklist;

/** What a list is sorted by; ties go by task, so that pages neither repeat nor lose a row. */
enum Sort {
    DUE("due"),
    SINCE("since"),
    COMPANY("company_search"),
    PRIORITY("priority");

    private final String column;

    Sort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
