package org.lectern.web.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.web.api.security.NeedsScope;
import org.lectern.web.problem.ProblemType;

class DescriptionTest {
    private final Document api = Described.api();
    private final Map<String, DescribedOperation> operations = Described.operations(api);

    @Test
    void everyRequestThatIsAnsweredIsDescribedAndNoOther() {
        Set<String> described =
                operations.values().stream().map(Described::place).collect(Collectors.toSet());
        Set<String> answered = Classes.resourceMethods().keySet();

        assertThat(answered.stream().filter(place -> described.stream().noneMatch(each -> isOne(each, place))))
                .as("not described")
                .isEmpty();
        assertThat(described.stream().filter(place -> answered.stream().noneMatch(each -> isOne(place, each))))
                .as("described, but not there")
                .isEmpty();
    }

    /** A described step may be a word where the code takes any: {@code /posts/batch} is one of {@code /posts/{address}}. */
    private static boolean isOne(String described, String answered) {
        String[] steps = described.split("/", -1);
        String[] allowed = answered.split("/", -1);
        return steps.length == allowed.length
                && IntStream.range(0, steps.length)
                        .allMatch(i -> steps[i].equals(allowed[i]) || allowed[i].equals("{}") && !steps[i].isEmpty());
    }

    /** The method with the fewest steps that may be anything. */
    private static Optional<Method> method(DescribedOperation operation) {
        String place = Described.place(operation);
        return Classes.resourceMethods().entrySet().stream()
                .filter(each -> isOne(place, each.getKey()))
                .min(Comparator.comparing(each -> each.getKey().split("\\{", -1).length))
                .map(Map.Entry::getValue);
    }

    @Test
    void theScopesThatAnOperationNeedsAreThoseThatAreChecked() {
        List<String> wrong = new ArrayList<>();
        operations.forEach((id, operation) -> {
            Optional<NeedsScope> needed = method(operation).map(method -> method.getAnnotation(NeedsScope.class));
            Set<Object> told = Set.copyOf(operation.described().list(Access.SCOPES));
            Set<String> checked = needed.map(each -> Set.of(each.value())).orElse(Set.of());
            if (!told.equals(checked)) {
                wrong.add(id + " tells of " + told + ", but " + checked + " are checked");
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        Described.each(api, "", (place, value) -> value.text("$ref").ifPresent(reference -> {
            try {
                new DescribedApi(api).at(reference);
            } catch (IllegalStateException | StringIndexOutOfBoundsException nothing) {
                lost.add(place + " -> " + reference);
            }
        }));

        assertThat(lost).isEmpty();
    }

    @Test
    void everyComponentIsUsed() {
        Set<String> used = References.in(api);
        Set<String> there = new TreeSet<>();
        Document components = api.document("components").orElseThrow();
        components.names().stream()
                .filter(sort -> !sort.equals("securitySchemes"))
                .forEach(sort -> components
                        .document(sort)
                        .orElseThrow()
                        .names()
                        .forEach(name -> there.add("#/components/" + sort + "/" + name)));

        assertThat(used).containsAll(there);
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatItAnswers() {
        Set<Object> tags = api.documents("tags").stream()
                .map(tag -> tag.text("name").orElse(""))
                .collect(Collectors.toSet());
        operations.forEach((id, operation) -> {
            Document told = operation.described();
            assertThat(told.text("operationId")).as(id).isPresent();
            assertThat(told.text("summary")).as(id).isPresent();
            assertThat(told.list("tags")).as(id).isNotEmpty().allMatch(tags::contains);
            assertThat(told.has("security")).as(id + " says who may do it").isTrue();
            assertThat(told.document("responses").orElseThrow().names())
                    .as(id)
                    .anyMatch(status -> status.startsWith("2") || status.startsWith("3"));
        });
    }

    @Test
    void theParametersOfThePathAreThoseThatAreDescribed() {
        operations.forEach((id, operation) -> {
            Set<String> described = operation.parameters().stream()
                    .filter(each -> each.text("in").orElse("").equals("path"))
                    .map(each -> "{" + each.text("name").orElse("") + "}")
                    .collect(Collectors.toSet());
            Set<String> there = Arrays.stream(operation.path().split("/"))
                    .filter(step -> step.startsWith("{"))
                    .collect(Collectors.toSet());
            assertThat(described).as(id).isEqualTo(there);
        });
    }

    @Test
    void everyParameterAndItsSchemaIsExplained() {
        operations.forEach((id, operation) -> operation.parameters().forEach(each -> {
            assertThat(each.text("description")).as(id + " " + each).isPresent();
            assertThat(each.has("schema") || each.has("content"))
                    .as(id + " " + each)
                    .isTrue();
        }));
    }

    @Test
    void everyFilterIsDescribedAndNoOther() {
        Set<String> taken = Classes.filters().stream()
                .flatMap(filter -> filter.parameters().stream())
                .map(name -> "filter-" + name)
                .collect(Collectors.toSet());
        Set<String> described = new DescribedApi(api)
                .at("#/components/parameters").names().stream()
                        .filter(name -> name.startsWith("filter-"))
                        .collect(Collectors.toSet());

        assertThat(described).isEqualTo(taken);
    }

    @Test
    void everyTypeOfProblemIsTold() {
        Set<Object> told = new DescribedApi(api)
                .at("#/components/schemas/ProblemType").documents("oneOf").stream()
                        .map(each -> each.text("const").orElse(""))
                        .collect(Collectors.toSet());

        assertThat(told)
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .collect(Collectors.toSet()));
    }

    @Test
    void anAnswerShowsEachTypeOfProblemWithItsStatus() {
        Document conflict =
                new DescribedApi(api).at("#/components/responses/Problem409/content/application~1problem+json");

        assertThat(conflict.document("examples").orElseThrow().names())
                .contains("conflict", "backup-under-way", "backup-elsewhere", "image-in-use")
                .doesNotContain("not-found");
    }

    @Test
    void whoMayDoItIsSaidInWords() {
        assertThat(operations.get("listPosts").described().text("description").orElse(""))
                .endsWith("\n\nNeeds no token.");
        assertThat(operations.get("createPost").described().text("description").orElse(""))
                .endsWith("Needs a token with the scope `posts:write`.");
        assertThat(operations.get("exportSite").described().text("description").orElse(""))
                .endsWith("scope `export:read` or `imports:write`.");
        assertThat(operations
                        .get("listRevisions")
                        .described()
                        .text("description")
                        .orElse(""))
                .endsWith("Needs a token; any will do.");
        assertThat(operations.get("issueToken").described().text("description").orElse(""))
                .endsWith("Needs name and password.");
    }

    @Test
    void everyKindHasItsSchemaAndWhatIsSentMayBeAnyOfThem() {
        List<String> kinds = List.of("post-entry", "post-link", "post-notes", "post-page", "post-photo", "post-talk");

        assertThat(new DescribedApi(api).at("#/components/schemas").names()).containsAll(kinds);
        assertThat(new DescribedApi(api).at("#/components/schemas/PostDraft").documents("anyOf"))
                .hasSize(kinds.size());
    }

    @Test
    void twoFragmentsMayNotSayTheSame() {
        String tags = "paths: {/tags: {get: {summary: a}}}";

        assertThatThrownBy(() -> new Fragments(Map.of("a.yaml", tags, "b.yaml", tags)))
                .hasMessage("b.yaml: paths /tags get stands in another fragment already");
        assertThatThrownBy(() -> new Fragments(Map.of("a.yaml", "just a text"))).hasMessageContaining("a.yaml");
    }
}
