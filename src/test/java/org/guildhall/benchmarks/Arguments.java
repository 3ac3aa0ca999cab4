package org.guildhall.benchmarks;

/** Whole numbers given to a benchmark, in their order, in one text or several. */
record Arguments(String[] given) {

    static Arguments of(String[] given) {
        return new Arguments(String.join(" ", given).trim().split(" +"));
    }

    /** The number at a place, or another when none is given there. */
    int number(int place, int otherwise) {
        return given.length > place && !given[place].isBlank() ? Integer.parseInt(given[place]) : otherwise;
    }
}
