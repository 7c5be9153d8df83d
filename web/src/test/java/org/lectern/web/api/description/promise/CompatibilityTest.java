package org.lectern.web.api.description.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Document;
import org.lectern.web.api.description.Described;
import org.lectern.web.api.description.DescribedApi;
import org.lectern.web.api.description.FragmentText;

class CompatibilityTest {
    private static final String API =
            """
            paths:
              /posts/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                put:
                  security: [{}]
                  parameters:
                    - {name: sort, in: query, schema: {type: string, enum: [up, down]}}
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Draft'}
                  responses:
                    '200':
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Post'}
                    '404': {description: no}
            components:
              schemas:
                Draft:
                  type: object
                  required: [title]
                  properties:
                    title: {type: [string, 'null']}
                    tags: {type: array, items: {type: string, maxLength: 9}}
                    event: {anyOf: [{type: string}, {type: 'null'}]}
                Post:
                  type: object
                  required: [id, title]
                  properties:
                    id: {type: string}
                    title: {type: string}
                    modified: {type: string, format: date-time}
                    event: {anyOf: [{type: string}, {type: 'null'}]}
                    parts: {type: array, items: {$ref: '#/components/schemas/Post'}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "put: | post: | put /posts/{id}: is gone",
                "/posts/{id}: | /entries/{id}: | put /posts/{id}: is gone",
                "security: [{}] | security: [{token: []}] | put /posts/{id}: needs a token now",
                "name: sort | name: order | put /posts/{id} query sort: is gone",
                "sort, in: query, | sort, in: query, required: true, | put /posts/{id} query sort: has to be sent now",
                "[up, down] | [up] | put /posts/{id} query sort: may no longer be all of [up, down]",
                "maximum: 100 | maximum: 50 | put /posts/{id} query limit: its maximum is narrower",
                "minimum: 1 | minimum: 2 | put /posts/{id} query limit: its minimum is narrower",
                "type: integer, | type: boolean, | put /posts/{id} query limit: was [integer], is [boolean]",
                "required: [title] | required: [title, tags] | put /posts/{id} body.tags: has to be sent now",
                "maxLength: 9 | maxLength: 8 | put /posts/{id} body.tags[]: its maxLength is narrower",
                "title: {type: [string, 'null']} | title: {type: string} | put /posts/{id} body.title: was [null, string], is [string]",
                "'404' | '405' | put /posts/{id} 404: is gone",
                "headers: {ETag: | headers: {Age: | put /posts/{id} 200: the header ETag is gone",
                "required: [id, title] | required: [id] | put /posts/{id} 200.title: is no longer always there",
                "modified: { | changed: { | put /posts/{id} 200.modified: is gone",
                "format: date-time | format: date | put /posts/{id} 200.modified: its format is another",
                "title: {type: string} | title: {type: [string, 'null']} | put /posts/{id} 200.title: was [string], is [null, string]",
            })
    void whatWouldBreakAProgramIsFound(String before, String after, String broken) {
        assertThat(API).contains(before);

        assertThat(Compatibility.broken(api(API), api(API.replace(before, after))))
                .contains(broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "security: [{}] | security: [{}, {token: []}]",
                "[up, down] | [up, down, sideways]",
                "maximum: 100 | maximum: 500",
                "maxLength: 9 | maxLength: 90",
                "tags: {type: array, | tags: {type: [array, 'null'],",
                "required: [title] | required: []",
                "required: [id, title] | required: [id, title, modified]",
                "id: {type: string} | id: {type: string}¶        new: {type: object}",
                "'404': | '409': {description: new}¶        '404':",
                "responses: | description: more words¶      responses:",
            })
    void whatEveryProgramBearsIsNone(String before, String after) {
        String changed = API.replace(before, after.replace('¶', '\n'));

        assertThat(changed).isNotEqualTo(API);
        assertThat(Compatibility.broken(api(API), api(changed))).isEmpty();
    }

    @Test
    void aFurtherChoiceBreaksAnAnswerAndNoRequest() {
        String choice = "event: {anyOf: [{type: string}, {type: 'null'}]}";
        String wider = API.replace(choice, "event: {anyOf: [{type: string}, {type: 'null'}, {type: integer}]}");

        assertThat(Compatibility.broken(api(API), api(wider)))
                .containsExactly("put /posts/{id} 200.event: one of its choices is another");
        assertThat(Compatibility.broken(api(wider), api(API)))
                .containsExactly("put /posts/{id} body.event: one of its choices is another");
    }

    @Test
    void ofTheWholeApiNothingCanBeTakenAwayUnseen() {
        Document whole = Described.api();
        List<String> unseen = new ArrayList<>();
        for (String path : whole.document("paths").orElseThrow().names()) {
            check(whole, "paths", path, unseen);
            Document item = new DescribedApi(whole).at("#/paths").document(path).orElseThrow();
            item.names().stream()
                    .filter(verb -> item.document(verb).isPresent())
                    .forEach(verb ->
                            statuses(whole, path, verb, item.document(verb).orElseThrow(), unseen));
        }

        assertThat(Compatibility.broken(whole, whole)).isEmpty();
        assertThat(unseen).isEmpty();
    }

    private static void check(Document whole, String part, String name, List<String> unseen) {
        Document fewer = whole.with(part, whole.document(part).orElseThrow().without(name));
        if (Compatibility.broken(whole, fewer).isEmpty()) {
            unseen.add(part + " " + name);
        }
    }

    private static void statuses(Document whole, String path, String verb, Document operation, List<String> unseen) {
        Document answers = operation.document("responses").orElseThrow();
        String last = List.copyOf(answers.names()).get(answers.names().size() - 1);
        Document paths = whole.document("paths").orElseThrow();
        Document item = paths.document(path).orElseThrow();
        Document fewer = whole.with(
                "paths", paths.with(path, item.with(verb, operation.with("responses", answers.without(last)))));
        if (Compatibility.broken(whole, fewer).isEmpty()) {
            unseen.add(verb + " " + path + " " + last);
        }
    }

    private static Document api(String yaml) {
        return FragmentText.read("api", yaml);
    }
}
