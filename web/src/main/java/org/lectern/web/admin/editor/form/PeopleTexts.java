package org.lectern.web.admin.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Named;

/** People, and other things with names, as they are typed: a name on each line, or with commas between. */
final class PeopleTexts {
    private static final String NAME = "name";

    private PeopleTexts() {}

    static String typed(List<Document> people) {
        List<String> names = people.stream().map(PeopleTexts::name).toList();
        boolean haveCommas = names.stream().anyMatch(name -> name.contains(","));
        return String.join(haveCommas ? "\n" : ", ", names) + (haveCommas && names.size() == 1 ? "\n" : "");
    }

    /** A name that stood there before is the one that it was, with all that is known of it. Names with a comma stand on lines of their own. */
    static List<Document> read(String typed, List<Document> former) {
        if (typed.strip().equals(typed(former).strip())) {
            return former;
        }
        List<Document> open = new ArrayList<>(former);
        List<Document> read = new ArrayList<>();
        for (String name : names(typed, former)) {
            Optional<Document> known =
                    open.stream().filter(each -> name(each).equals(name)).findFirst();
            known.ifPresent(open::remove);
            read.add(known.orElseGet(() -> Document.of(NAME, name)));
        }
        return read;
    }

    private static List<String> names(String typed, List<Document> former) {
        List<String> names = new ArrayList<>();
        for (String line : typed.split("\n")) {
            String whole = line.strip();
            boolean isKnown = former.stream().anyMatch(each -> name(each).equals(whole));
            for (String name : isKnown ? List.of(whole) : List.of(whole.split(","))) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private static String name(Document person) {
        return Named.of(person)
                .map(Named::name)
                .orElse("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
