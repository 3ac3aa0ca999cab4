package org.guildhall.duediligence.web;

import java.util.ArrayList;
import java.util.List;

/** Values as bars of a small drawing, 100 wide and 40 high; every bar can be seen. */
record Bars(List<Bar> bars) {

    private static final double HEIGHT = 40;
    private static final double LEAST = 1;

    record Bar(double x, double y, double width, double height) {}

    static Bars of(List<Double> values) {
        return upTo(values.stream().mapToDouble(Double::doubleValue).max().orElse(1), values);
    }

    static Bars upTo(double highest, List<Double> values) {
        List<Bar> bars = new ArrayList<>();
        double room = 100.0 / Math.max(12, values.size());
        for (int i = 0; i < values.size(); i++) {
            double height = Math.max(LEAST, highest <= 0 ? 0 : values.get(i) / highest * HEIGHT);
            bars.add(new Bar(i * room, HEIGHT - height, room * 0.7, height));
        }
        return new Bars(bars);
    }
}
