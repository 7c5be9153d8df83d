package org.lectern.exporting.leave;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in front matter that say something to a generator, or to whoever imports the post: where it is, when, whether it is shown. An
 * attribute with such a name is written where it says nothing.
 */
final class MeaningfulNames {
    private static final Pattern WORD_BREAK = Pattern.compile("[_ -]");

    private static final Set<String> NAMES = Set.of(
            ("abstract aliases attributes author authors build cascade collection content corrections created createdat"
                            + " createddate creationdate date datecreated datemodified datepublished description draft"
                            + " edited event excerpt excerptseparator expirydate future headless id images kind lang language"
                            + " lastmod lastmodified lastmodifiedat lastupdated layout links locale markup modified modifiedat"
                            + " modifieddate output outputs pagination params partof path permalink pictures posted postedat"
                            + " poststatus pubdate publicationdate published publishedat publisheddate publishdate"
                            + " redirectfrom redirectto renderwithliquid repository resources sitemap slides slug speaker"
                            + " speakers status summary tag tags talk taxonomies title translationkey type unpublishdate"
                            + " updated updatedat updateddate url video visibility")
                    .split(" "));

    private MeaningfulNames() {}

    static boolean has(String name) {
        return NAMES.contains(WORD_BREAK.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""));
    }
}
