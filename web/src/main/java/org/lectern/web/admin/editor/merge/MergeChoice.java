package org.lectern.web.admin.editor.merge;

import org.lectern.post.merge.Piece;

/**
 * A question to the person: which of two texts is to stand.
 *
 * @param place of the piece in its field
 * @param isText whether both may stand, one behind the other
 */
public record MergeChoice(String key, int place, String mine, String theirs, String before, boolean isText) {
    static MergeChoice of(String key, int place, Piece.Conflict conflict) {
        return new MergeChoice(
                key,
                place,
                KeyedForm.shown(conflict.mine()),
                KeyedForm.shown(conflict.theirs()),
                KeyedForm.shown(conflict.before()),
                FormMerge.isText(key, conflict.mine() + conflict.theirs()));
    }

    public String name() {
        return key + "#" + place;
    }
}
