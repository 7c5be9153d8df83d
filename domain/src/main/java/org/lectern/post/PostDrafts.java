package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Checked;
import org.lectern.site.Site;
import org.lectern.tag.RememberedTags;
import org.lectern.tag.TagReading;

/**
 * Reads what people and programs send as a post.
 *
 * <p>Takes a document in the API's shape, finds everything that is wrong with it at once, and moves fields that it does not know to the
 * attributes, so that nothing is lost. Fields that Lectern states itself (id, version, modified, url, parts, source, the rendered HTML)
 * are passed over, so that what was read can be sent back as it is.
 */
@ApplicationScoped
public class PostDrafts {
    private static final Set<String> STATED_BY_LECTERN = Set.of(
            "id",
            "version",
            "modified",
            "url",
            "parts",
            "source",
            PostFields.USED_IMAGES,
            PostFields.RECKONED,
            "undeclared",
            PostFields.TRASHED,
            PostFields.FORMER_SLUGS,
            PostFields.DUE,
            PostFields.LAST_CHANGE);

    private final KindRules rules;
    private final Instants instants;
    private final TagReading tags;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostDrafts() {
        this(new Kinds(List.of()), new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    /** References in attributes may be to anything. */
    public PostDrafts(Kinds kinds, Site site) {
        this(new KindRules(kinds), site);
    }

    /** Tags mean what they say. */
    public PostDrafts(KindRules rules, Site site) {
        this(rules, site, TagReading.AS_WRITTEN);
    }

    /** Whatever is scheduled is still to come. */
    public PostDrafts(KindRules rules, Site site, TagReading tags) {
        this(rules, site, tags, Clock.fixed(Instant.MIN, ZoneOffset.UTC));
    }

    @Inject
    public PostDrafts(KindRules rules, Site site, TagReading tags, Clock clock) {
        this.rules = rules;
        this.tags = tags;
        this.clock = clock;
        this.instants = new Instants(site.zone());
    }

    private PostDrafts(KindRules rules, Instants instants, TagReading tags, Clock clock) {
        this.rules = rules;
        this.instants = instants;
        this.tags = tags;
        this.clock = clock;
    }

    /** The same for many posts at one go, by one thread: what tags mean is asked once. */
    public PostDrafts forMany() {
        return new PostDrafts(rules, instants, new RememberedTags(tags), clock);
    }

    /** Reads a new post: fields that its kind declares get their defaults. */
    public Checked<PostDraft> read(Document body) {
        return read(body, Optional.empty());
    }

    /** @param former the post that the body is to replace, whose faults are no reason to refuse it; empty: it is a new one */
    public Checked<PostDraft> read(Document body, Optional<Post> former) {
        Faults faults = new Faults();
        FieldReader fields = new FieldReader(body, "", faults);
        PartsOfPost parts = new PartsOfPost(faults, instants);
        Optional<Instant> published = instants.read(fields, PostFields.PUBLISHED);
        Document shape = Document.empty()
                .withOptional(PostFields.KIND, kind(fields, former))
                .withOptional(PostFields.SLUG, slug(fields))
                .withOptional(PostFields.STATUS, status(fields, published, former))
                .withOptional(PostFields.LANGUAGE, language(fields))
                .withOptional(PostFields.TITLE, fields.line(PostFields.TITLE, PostLimits.MAX_TITLE))
                .withOptional(PostFields.SUMMARY, fields.text(PostFields.SUMMARY, PostLimits.MAX_SUMMARY))
                .withOptional(PostFields.PUBLISHED, published)
                .withOptional(PostFields.AUTHORS, parts.people(fields, PostFields.AUTHORS))
                .withOptional(PostFields.TAGS, parts.tags(fields, tags))
                .withOptional(PostFields.EVENT, parts.event(fields))
                .withOptional(PostFields.TALK, parts.talk(fields))
                .withOptional(PostFields.PART_OF, parts.partOf(fields))
                .withOptional(PostFields.CONTENT, parts.content(fields))
                .withOptional(PostFields.IMAGES, parts.images(fields))
                .withOptional(PostFields.LINKS, parts.links(fields))
                .withOptional(PostFields.CORRECTIONS, parts.corrections(fields))
                .with(PostFields.ATTRIBUTES, Attributes.read(fields, faults, STATED_BY_LECTERN));
        shape = new KindOfDraft(rules, body, former).checked(shape, faults);
        return faults.found().isEmpty()
                ? Checked.right(new PostDraft(shape, new HashSet<>(body.names())))
                : Checked.wrong(faults.found());
    }

    private Optional<String> kind(FieldReader fields, Optional<Post> former) {
        Optional<String> kind = fields.line(PostFields.KIND, PostLimits.MAX_NAME);
        boolean isNew = kind.isPresent() && !kind.equals(former.map(Post::kind));
        if (isNew && !rules.kinds().isKnown(kind.get())) {
            String there = String.join(", ", rules.kinds().names());
            fields.fault(PostFields.KIND, "is no kind of this site; there are " + there);
        }
        return kind.or(() -> Optional.of("entry"));
    }

    private Optional<String> slug(FieldReader fields) {
        Optional<String> text = fields.line(PostFields.SLUG, PostLimits.MAX_NAME);
        if (text.isEmpty()) {
            return text;
        }
        Optional<Slug> slug = Slug.parse(text.get());
        if (slug.isEmpty()) {
            String proposal = Slug.from(text.get())
                    .map(each -> "; '" + each + "' would do")
                    .orElse("");
            fields.fault(
                    PostFields.SLUG,
                    "has to be letters and digits in lower case, words joined by hyphens, at most " + Slug.MAX_LENGTH
                            + " characters" + proposal);
        }
        if (slug.filter(Slug::isReserved).isPresent()) {
            fields.fault(PostFields.SLUG, "is an address that the weblog needs itself; take another one");
        }
        return text;
    }

    private Optional<String> status(FieldReader fields, Optional<Instant> published, Optional<Post> former) {
        Optional<String> text = fields.line(PostFields.STATUS, PostLimits.MAX_NAME);
        if (text.isPresent() && Status.parse(text.get()).isEmpty()) {
            fields.fault(PostFields.STATUS, "has to be draft, scheduled, published, withdrawn or trashed");
        }
        boolean scheduled = text.filter(Status.SCHEDULED.text()::equals).isPresent();
        if (scheduled && fields.document().value(PostFields.PUBLISHED).isEmpty()) {
            fields.fault(PostFields.PUBLISHED, "is missing: a scheduled post needs the instant of its publication");
        }
        boolean isNew = !published.equals(former.flatMap(Post::published));
        if (scheduled
                && isNew
                && published.filter(time -> !time.isAfter(clock.instant())).isPresent()) {
            fields.fault(
                    PostFields.PUBLISHED,
                    "is past, and a scheduled post appears at an instant to come; say 'published' for one that is out");
        }
        return scheduled ? Optional.of(Status.PUBLISHED.text()) : text;
    }

    private Optional<String> language(FieldReader fields) {
        Optional<String> tag = fields.line(PostFields.LANGUAGE, PostLimits.MAX_NAME);
        try {
            tag.ifPresent(text -> new Locale.Builder().setLanguageTag(text));
        } catch (IllformedLocaleException malformed) {
            fields.fault(PostFields.LANGUAGE, "is no language tag (BCP 47) such as en, nl or pt-BR");
        }
        return tag;
    }
}
