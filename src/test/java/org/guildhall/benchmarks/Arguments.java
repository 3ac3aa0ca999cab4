package org.guildhall.benchmarks;

/** What is given to a benchmark, in its order, in one text or several. */
record Arguments(String[] given) {

    static Arguments of(String[] given) {
        return new Arguments(String.join(" ", given).trim().split(" +"));
    }

    /** The number at a place, or another when none is given there. */
    int number(int place, int otherwise) {
        return has(place) ? Integer.parseInt(given[place]) : otherwise;
    }

    String text(int place, String otherwise) {
        return has(place) ? given[place] : otherwise;
    }

    boolean has(int place) {
        return given.length > place && !given[place].isBlank();
    }
}
