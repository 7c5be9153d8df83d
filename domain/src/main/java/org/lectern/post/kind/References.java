package org.lectern.post.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.PostFields;
import org.lectern.post.kind.field.Field;
import org.lectern.post.kind.field.ReferenceType;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;

/** Finds references that lead nowhere, with one question for each sort of target. */
final class References {
    private final List<ReferenceTarget> targets;

    References(List<ReferenceTarget> targets) {
        this.targets = List.copyOf(targets);
    }

    /** @param known what is wrong anyway: a reference that is none leads nowhere for a better reason */
    List<Violation> faults(Kind kind, Document attributes, List<Violation> known) {
        Map<String, Map<String, String>> keysByTarget = new LinkedHashMap<>();
        collect(attributes, kind.fields(), "/" + PostFields.ATTRIBUTES, keysByTarget);
        List<Violation> faults = new ArrayList<>();
        for (ReferenceTarget target : targets) {
            Map<String, String> keys = keysByTarget.getOrDefault(target.name(), Map.of());
            keys.keySet().removeIf(pointer -> known.stream().anyMatch(fault -> isAt(fault, pointer)));
            if (!keys.isEmpty()) {
                Set<String> existing = target.existing(Set.copyOf(keys.values()));
                keys.forEach((pointer, key) -> {
                    if (!existing.contains(key)) {
                        faults.add(new Violation(
                                pointer,
                                "refers to " + article(target.name()) + target.name() + " that is not there: " + key));
                    }
                });
            }
        }
        return faults;
    }

    private static String article(String name) {
        return name.startsWith("e") ? "an " : "a ";
    }

    private static boolean isAt(Violation fault, String pointer) {
        return fault.pointer().equals(pointer) || fault.pointer().startsWith(pointer + "/");
    }

    private static void collect(
            Document object, List<Field> fields, String pointer, Map<String, Map<String, String>> keysByTarget) {
        for (Field field : fields) {
            object.value(field.name())
                    .ifPresent(value -> collect(value, field, Pointer.step(pointer, field.name()), keysByTarget));
        }
    }

    private static void collect(
            Object value, Field field, String pointer, Map<String, Map<String, String>> keysByTarget) {
        Optional<Field> element = field.element();
        if (field.type() instanceof ReferenceType) {
            ReferenceType.key(field, value).ifPresent(key -> keysByTarget
                    .computeIfAbsent(ReferenceType.to(field), target -> new LinkedHashMap<>())
                    .put(pointer, key));
        } else if (value instanceof Document group) {
            collect(group, field.parts(), pointer, keysByTarget);
        } else if (value instanceof List<?> list && element.isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                Object each = list.get(i);
                if (each != null) {
                    collect(each, element.get(), Pointer.step(pointer, i), keysByTarget);
                }
            }
        }
    }
}
