package org.lectern.bulk.operation;

import java.util.function.Function;
import org.lectern.bulk.Edited;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.migration.Migrated;
import org.lectern.post.kind.migration.Migration;
import org.lectern.post.kind.migration.OnPost;

/** Migrations of attributes as steps of a bulk change. */
final class Migrating {
    private Migrating() {}

    static Function<Document, Edited> by(Migration migration) {
        return document -> edited(OnPost.apply(migration, document));
    }

    /** The name of an attribute, or a fault. */
    static String attribute(Parameters parameters, String parameter) {
        String name = parameters.text(parameter);
        if (!isAttribute(name)) {
            parameters.fault(parameter, "cannot be the name of an attribute");
        }
        return name;
    }

    static boolean isAttribute(String name) {
        return !PostFields.isCoreOfApi(name)
                && !name.startsWith("$")
                && name.indexOf('.') < 0
                && name.indexOf('\0') < 0;
    }

    private static Edited edited(Migrated migrated) {
        if (migrated instanceof Migrated.Changed changed) {
            return new Edited.Changed(changed.attributes());
        }
        return migrated instanceof Migrated.DoesNotFit misfit
                ? new Edited.Refused(misfit.reason())
                : new Edited.Unchanged();
    }
}
