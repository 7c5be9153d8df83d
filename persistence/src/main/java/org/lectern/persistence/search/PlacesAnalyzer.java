package org.lectern.persistence.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharFilter;
import org.lectern.persistence.search.Whereabouts.Stretch;

/** Analyses one text as another analyzer would, but only at some places. */
final class PlacesAnalyzer extends AnalyzerWrapper {
    private final Analyzer whole;
    private final String text;
    private final List<Stretch> places;

    PlacesAnalyzer(Analyzer whole, String text, List<Stretch> places) {
        super(new SameStreams(whole));
        this.whole = whole;
        this.text = text;
        this.places = places;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return whole;
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
        return new PlacesReader(reader, text, places);
    }

    /** The other analyzer's, which takes long to make them. */
    private static final class SameStreams extends ReuseStrategy {
        private final Analyzer whole;

        SameStreams(Analyzer whole) {
            this.whole = whole;
        }

        @Override
        public TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return whole.getReuseStrategy().getReusableComponents(whole, field);
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, TokenStreamComponents components) {
            whole.getReuseStrategy().setReusableComponents(whole, field, components);
        }
    }

    /** The places one below the other, each sign where it stands in the text. */
    private static final class PlacesReader extends CharFilter {
        private final List<Stretch> places;
        private final StringReader cut;

        PlacesReader(Reader whole, String text, List<Stretch> places) {
            super(whole);
            this.places = places;
            StringBuilder all = new StringBuilder();
            places.forEach(place -> all.append(text, place.from(), place.to()).append('\n'));
            cut = new StringReader(all.toString());
        }

        @Override
        public int read(char[] into, int from, int count) throws IOException {
            return cut.read(into, from, count);
        }

        @Override
        protected int correct(int offset) {
            int begin = 0;
            for (Stretch place : places) {
                int length = place.to() - place.from();
                if (offset <= begin + length) {
                    return place.from() + offset - begin;
                }
                begin += length + 1;
            }
            return places.isEmpty() ? 0 : places.get(places.size() - 1).to();
        }
    }
}
