package org.lectern.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How busy a weblog was: posts per month, smoothed and over all.
 *
 * @param months from the first month to the last, those without posts too
 * @param overall posts per month
 */
public record MonthlyAverages(List<Month> months, double overall) {
    private static final double WEIGHT = 0.2;

    /** @param moving the average of the months so far, of which each one before counts a little less */
    public record Month(YearMonth month, Amount amount, double moving) {
        public long posts() {
            return amount.posts();
        }
    }

    public MonthlyAverages {
        months = List.copyOf(months);
    }

    /**
     * The moving average begins with 0 before the first month that has posts, and is with each month {@code (average + 0.2 * posts) / 1.2}.
     *
     * @param written how much in each month; months may be missing
     * @param last the last month to be in it
     */
    public static MonthlyAverages of(SortedMap<YearMonth, Amount> written, YearMonth last) {
        List<Month> months = new ArrayList<>();
        double moving = 0;
        long sum = 0;
        YearMonth first = written.isEmpty() ? last.plusMonths(1) : written.firstKey();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Amount amount = written.getOrDefault(month, Amount.NONE);
            moving = (moving + WEIGHT * amount.posts()) / (1 + WEIGHT);
            sum += amount.posts();
            months.add(new Month(month, amount, moving));
        }
        return new MonthlyAverages(months, months.isEmpty() ? 0 : (double) sum / months.size());
    }
}
