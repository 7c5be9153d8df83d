package org.lectern.web.admin.editor.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lectern.post.merge.Piece;

/** Which of two texts is to stand. */
public enum Side {
    MINE {
        @Override
        String of(Piece.Conflict conflict) {
            return conflict.mine();
        }
    },
    THEIRS {
        @Override
        String of(Piece.Conflict conflict) {
            return conflict.theirs();
        }
    },
    BOTH {
        @Override
        String of(Piece.Conflict conflict) {
            boolean isApart = conflict.mine().isEmpty() || conflict.mine().endsWith("\n");
            return conflict.mine() + (isApart ? "" : "\n") + conflict.theirs();
        }
    };

    abstract String of(Piece.Conflict conflict);

    public static Optional<Side> parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
