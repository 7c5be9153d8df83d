package org.lectern.web.security.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.security.Role;

/**
 * What a provider's roles are here. {@code staff=editor, boss=administrator} as text: the provider's role, an equals sign, and the one here.
 * What stands in no pair is nothing here.
 */
record RoleMapping(Map<String, Role> roles) {
    /** Where the provider calls them as Lectern does. */
    static final RoleMapping BY_NAME =
            new RoleMapping(Arrays.stream(Role.values()).collect(Collectors.toMap(Role::text, role -> role)));

    RoleMapping {
        roles = Map.copyOf(roles);
    }

    static RoleMapping parse(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int sign = pair.lastIndexOf('=');
            Optional<Role> role = sign < 1
                    ? Optional.empty()
                    : Role.parse(pair.substring(sign + 1).strip());
            if (role.isEmpty()) {
                throw new IllegalArgumentException(
                        "LECTERN_OIDC_ROLES has '" + pair.strip()
                                + "'; write pairs such as staff=editor, with administrator, editor, author or reader at the right, and commas between");
            }
            roles.put(pair.substring(0, sign).strip(), role.get());
        }
        return new RoleMapping(roles);
    }

    /**
     * @param claims of an id token
     * @param claim the name of one, or a way of names with dots between, such as {@code realm_access.roles}; its value is a text or a list
     */
    Set<Role> read(Map<String, Object> claims, String claim) {
        return texts(Optional.ofNullable(claims.get(claim)).or(() -> at(claims, claim)))
                .flatMap(each -> Optional.ofNullable(roles.get(each)).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Object> at(Map<String, Object> claims, String way) {
        Object here = claims;
        for (String step : way.split("\\.")) {
            here = here instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return Optional.ofNullable(here);
    }

    private static Stream<String> texts(Optional<Object> value) {
        Object given = value.orElse("");
        Stream<?> each = given instanceof Collection<?> several ? several.stream() : Stream.of(given);
        return each.filter(String.class::isInstance).map(String.class::cast);
    }
}
