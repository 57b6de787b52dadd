package eu.uptake.retention;

/** How much was erased: rows changed or deleted, and files. */
record Erased(int rows, int files) {

    static final Erased NOTHING = new Erased(0, 0);

    Erased and(Erased more) {
        return new Erased(rows + more.rows, files + more.files);
    }
}
