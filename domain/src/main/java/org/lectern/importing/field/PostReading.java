package org.lectern.importing.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.PostFields;
import org.lectern.post.PostLimits;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.problem.Violation;
import org.lectern.site.Site;

/** Makes a post of front matter and text. Every field of the front matter is in the post, as a core field or as an attribute. */
@ApplicationScoped
public class PostReading {
    private static final List<String> ORDER = List.of(
            PostFields.KIND,
            PostFields.STATUS,
            PostFields.LANGUAGE,
            PostFields.TITLE,
            PostFields.SUMMARY,
            PostFields.PUBLISHED,
            PostFields.MODIFIED,
            PostFields.AUTHORS,
            PostFields.TAGS,
            PostFields.EVENT,
            PostFields.TALK,
            PostFields.CONTENT,
            PostFields.IMAGES,
            PostFields.LINKS,
            PostFields.ATTRIBUTES);

    private final List<CoreField> fields;
    private final KindRules rules;

    /** For the container's proxy. */
    protected PostReading() {
        this(new Kinds(List.of()), new Site("", ZoneId.of("UTC"), Optional.empty()));
    }

    public PostReading(Kinds kinds, Site site) {
        this(new KindRules(kinds), site);
    }

    @Inject
    public PostReading(KindRules rules, Site site) {
        this.rules = rules;
        fields = List.of(
                new KindField(rules.kinds()),
                new StatedKind(),
                new TitleField(),
                new SlugField(),
                new StatusField(),
                new DateFields(site.zone()),
                new LanguageField(),
                new SummaryField(),
                new AuthorsField(),
                new TagsField(),
                new TalkFields(),
                new StatedTalk(),
                new MediaFields(),
                new ExplainedPhotos());
    }

    /** @param front what the source states about the post, in whatever notation it does */
    public FoundPost read(SourcePath path, Original original, FrontMatter front, Content content) throws Unreadable {
        return read(original, content, new Gathering(path, front, content.source()));
    }

    /** As {@link #read} for one of many posts in a file, about which the file's name says nothing. */
    public FoundPost readPiece(SourcePath path, Original original, FrontMatter front, Content content)
            throws Unreadable {
        return read(original, content, Gathering.piece(path, front, content.source()));
    }

    private FoundPost read(Original original, Content content, Gathering post) throws Unreadable {
        if (content.source().length() > PostLimits.MAX_SOURCE) {
            throw new Unreadable("its text has " + content.source().length() + " characters; at most "
                    + PostLimits.MAX_SOURCE + " are allowed");
        }
        for (CoreField field : fields) {
            field.read(post);
        }
        post.read(PostFields.CONTENT, Document.of("format", content.format()).with("source", content.source()));
        post.found().put(PostFields.ATTRIBUTES, AttributeNames.attributes(post));
        Document found = ordered(post);
        warnOfFaults(post, found);
        Provenance from = Provenance.of(post.path().text(), original, post.ways());
        FoundPost whole = new FoundPost(from, post.slug(), found, post.tagLabels(), post.warnings(), List.of());
        for (Doubt doubt : post.doubts()) {
            whole = whole.doubting(doubt);
        }
        return whole;
    }

    /** What a source says is kept, also where the site declared something else. */
    private void warnOfFaults(Gathering post, Document found) {
        String kind = found.text(PostFields.KIND).orElse("entry");
        Document attributes = found.document(PostFields.ATTRIBUTES).orElse(Document.empty());
        for (Violation fault : rules.schemaFaults(kind, attributes)) {
            post.warn("it is kept as it is, but does not fit the kind '" + kind + "': " + fault.pointer() + " "
                    + fault.detail());
        }
    }

    private static Document ordered(Gathering post) {
        Document document = Document.empty();
        for (String name : ORDER) {
            document = document.withOptional(name, post.value(name));
        }
        return document;
    }
}
