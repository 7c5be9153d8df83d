package org.lectern.web.cache;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptedEncodings {
    private static final String ALL_OTHERS = "*";

    private AcceptedEncodings() {}

    /**
     * The one that the reader likes best; of those that are liked as much, the first. Who refuses all gets the body as it is.
     *
     * @param header null: it was not sent
     */
    static Encoding best(String header) {
        if (header == null || header.isBlank()) {
            return Encoding.IDENTITY;
        }
        Map<String, Double> weights = weights(header);
        Encoding best = Encoding.IDENTITY;
        double most = 0;
        for (Encoding each : Encoding.values()) {
            double weight = weight(each, weights);
            if (weight > most) {
                best = each;
                most = weight;
            }
        }
        return best;
    }

    /**
     * The body as it is may always be sent unless it is refused, but whoever names something else wants that. Those who write an asterisk
     * knew gzip; what came later has to be named.
     */
    private static double weight(Encoding encoding, Map<String, Double> weights) {
        return switch (encoding) {
            case ZSTD -> weights.getOrDefault(encoding.token(), 0.0);
            case GZIP -> weights.getOrDefault(encoding.token(), weights.getOrDefault(ALL_OTHERS, 0.0));
            case IDENTITY -> weights.getOrDefault(encoding.token(), weights.getOrDefault(ALL_OTHERS, Double.MIN_VALUE));
        };
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String each : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = each.split(";", 2);
            String token = parts[0].strip().replaceFirst("^x-gzip$", Encoding.GZIP.token());
            weights.put(token, parts.length == 1 ? 1 : weight(parts[1].replaceAll("\\s", "")));
        }
        return weights;
    }

    /** What is no weight does not count as a wish. */
    private static double weight(String parameter) {
        return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(parameter.substring(2)) : 0;
    }
}
