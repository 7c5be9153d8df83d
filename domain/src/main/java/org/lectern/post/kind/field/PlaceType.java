package org.lectern.post.kind.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lectern.document.Document;

/** A place on Earth: its coordinates (WGS 84, in degrees), and its name and address where they are known. */
@ApplicationScoped
public class PlaceType implements FieldType {
    private static final List<Field> PARTS = List.of(
            Field.part("name", new TextType(), false),
            Field.part("address", new TextType(), false, Document.of("multiline", true)),
            Field.part(
                    "latitude", new NumberType(), true, Document.of("min", -90).with("max", 90)),
            Field.part(
                    "longitude",
                    new NumberType(),
                    true,
                    Document.of("min", -180).with("max", 180)));

    @Override
    public String name() {
        return "place";
    }

    @Override
    public String label() {
        return "Place";
    }

    @Override
    public Document schema(Field field) {
        return FieldSchema.object(PARTS);
    }

    @Override
    public String wanted(Field field) {
        return "has to be an object with latitude and longitude, and with a name and an address where they are known";
    }

    @Override
    public List<Field> parts(Field field) {
        return PARTS;
    }
}
