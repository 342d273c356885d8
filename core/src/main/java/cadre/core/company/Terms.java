package cadre.core.company;

import cadre.core.quantity.Share;

/**
 * Working time, cost and other obligations of a seat.
 *
 * @param fte part of full time worked
 * @param costPerYear full-time cost to the company a year, in its currency; what is paid is {@code fte} of it
 * @param busy part of working time owed to something else under every structure
 * @param startDay working day, counted from the start of the simulation, on which the seat starts; 0 or less when
 *     it is filled today
 * @param experience how much better than chance the holder's craft beliefs are at the start
 */
public record Terms(Share fte, double costPerYear, Share busy, int startDay, Share experience) {

    /** Refuses a negative or infinite cost. */
    public Terms {
        if (!(costPerYear >= 0 && Double.isFinite(costPerYear))) {
            throw new IllegalArgumentException("a cost a year is zero or more, not " + costPerYear);
        }
    }
}
