package org.lectern.importing.restoring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.exporting.archive.ArchivePaths;
import org.lectern.exporting.archive.Entry;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.restoring.OpenArchive.Member;
import org.lectern.tag.Tag;
import org.lectern.tag.TagResult;
import org.lectern.tag.Tags;
import org.lectern.tag.TagsChanged;

/** What is known of tags. A tag of which something is known here keeps that. */
@Dependent
public class RestoreTags {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int LONGEST_SLUG = 1_000;

    private final Tags tags;
    private final Event<TagsChanged> changed;

    @Inject
    public RestoreTags(Tags tags, Event<TagsChanged> changed) {
        this.tags = tags;
        this.changed = changed;
    }

    void restore(CheckedArchive archive, Restoring how, RestoreLog log) {
        Set<String> restored = archive.members(ArchivePaths.TAGS)
                .map(member -> restored(archive, member, how, log))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!restored.isEmpty()) {
            changed.fire(new TagsChanged(restored));
        }
    }

    /** @return the tag that was not here before */
    private Optional<String> restored(CheckedArchive archive, Member member, Restoring how, RestoreLog log) {
        try {
            Entry entry = Entry.read(archive.read(member, LARGEST), "slug");
            if (entry.text().length() > LONGEST_SLUG) {
                throw new Unreadable("states a slug that is too long for a tag");
            }
            Tag tag = new Tag(entry.text(), entry.version(), entry.document());
            Optional<Tag> here = tags.find(tag.slug());
            if (here.filter(each -> !Same.are(each.document(), tag.document())).isPresent()) {
                log.warning(
                        member.path() + ": of the tag '" + tag.slug() + "' something else is known here; that stays");
            }
            boolean isNew = here.isEmpty() && !how.isRehearsal() && isStored(tags.restore(tag));
            return isNew ? Optional.of(tag.slug()) : Optional.empty();
        } catch (Unreadable reason) {
            log.rejected(member.path(), reason);
            return Optional.empty();
        }
    }

    private static boolean isStored(TagResult result) throws Unreadable {
        if (result instanceof TagResult.Refused refused) {
            throw new Unreadable("cannot be stored: " + refused.detail());
        }
        return result instanceof TagResult.Stored;
    }
}
