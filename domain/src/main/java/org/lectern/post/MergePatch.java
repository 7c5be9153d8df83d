package org.lectern.post;

import org.lectern.document.Document;

/** A change in the form of JSON Merge Patch (RFC 7396). */
public final class MergePatch {
    private MergePatch() {}

    /** The target with the patch's values in place. What the patch sets to null is null at the top and gone below it. */
    public static Document apply(Document target, Document patch) {
        Document merged = target;
        for (var field : patch.fields().entrySet()) {
            merged = merged.with(field.getKey(), merge(target.fields().get(field.getKey()), field.getValue()));
        }
        return merged;
    }

    private static Object merge(Object target, Object patch) {
        if (!(patch instanceof Document changes)) {
            return patch;
        }
        Document merged = target instanceof Document before ? before : Document.empty();
        for (var field : changes.fields().entrySet()) {
            String name = field.getKey();
            merged = field.getValue() == null
                    ? merged.without(name)
                    : merged.with(name, merge(merged.fields().get(name), field.getValue()));
        }
        return merged;
    }
}
