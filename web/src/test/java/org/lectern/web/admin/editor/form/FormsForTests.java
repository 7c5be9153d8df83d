package org.lectern.web.admin.editor.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.PostDrafts;
import org.lectern.post.StoringForTests;
import org.lectern.post.kind.KindRules;
import org.lectern.post.kind.Kinds;
import org.lectern.site.Site;
import org.lectern.tag.InMemoryTags;
import org.lectern.web.admin.frame.SiteTime;
import org.lectern.web.json.JsonReading;
import org.lectern.web.json.JsonText;

/** The editor's form over stores in memory. */
public final class FormsForTests {
    public final InMemoryPosts posts = new InMemoryPosts();
    public final InMemoryTags tags = new InMemoryTags();
    public final StoringForTests storing;
    public final FormFilling filling;
    public final SaveForm save;

    public FormsForTests(Site site, Clock clock, Kinds kinds) {
        storing = new StoringForTests(posts, clock);
        SiteTime time = new SiteTime(site);
        TagTexts tagTexts = new TagTexts(tags);
        AttributeFields attributes =
                new AttributeFields(kinds, new AttributeTexts(time, new JsonReading(), new JsonText()));
        List<FormPart> parts = List.of(
                new CoreFields(time),
                new TagFields(tagTexts),
                new PeopleFields(),
                new TalkFields(),
                new ImageFields(),
                new CorrectionFields());
        filling = new FormFilling(parts, attributes);
        FormReading reading = new FormReading(parts, attributes, new PostDrafts(new KindRules(kinds), site));
        save = new SaveForm(posts, reading, storing.create, storing.replace, tagTexts);
    }

    /** The form with another value in an attribute's row. */
    public static TypedForm row(TypedForm form, String name, String value) {
        List<String> values = new ArrayList<>(form.fields().get(AttributeRows.VALUE));
        values.set(form.texts(AttributeRows.NAME).indexOf(name), value);
        return form.with(AttributeRows.VALUE, values);
    }
}
