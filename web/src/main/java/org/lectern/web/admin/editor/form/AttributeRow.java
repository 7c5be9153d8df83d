package org.lectern.web.admin.editor.form;

/**
 * An attribute as it stands in the editor, all as typed.
 *
 * @param place its number among the rows, from 0
 * @param typeName the name of an {@link AttributeType}
 */
public record AttributeRow(int place, String name, String typeName, String value) {
    AttributeType type() {
        return AttributeType.parse(typeName).orElse(AttributeType.TEXT);
    }

    boolean isEmpty() {
        return name.isEmpty() && value.isBlank();
    }
}
