package nl.gezinslijn.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Those that took longer than one bound and no longer than the next.
 *
 * @param from 0, or the bound that was passed
 * @param to null for the last band, which has no end
 */
public record Band(int from, @JsonInclude @Nullable Integer to, Share share) {

    /**
     * @param at JSON pointer of the bands in the report
     * @param bounds ascending
     * @param bandOf the place among the bounds of the first that was kept; their number when none was
     */
    static <T extends OfCase> List<Band> distribute(
            Counted counted, String at, List<Integer> bounds, List<T> measured, ToIntFunction<T> bandOf) {
        List<List<String>> cases = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            cases.add(new ArrayList<>());
        }
        measured.forEach(it -> cases.get(bandOf.applyAsInt(it)).add(it.caseId()));
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            bands.add(new Band(
                    i == 0 ? 0 : bounds.get(i - 1),
                    i == bounds.size() ? null : bounds.get(i),
                    Share.of(counted.at(at + "/" + i + "/share/cases", cases.get(i)), measured.size())));
        }
        return bands;
    }
}
