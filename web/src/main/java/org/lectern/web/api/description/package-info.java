/**
 * The description of the API in OpenAPI 3.1: one fragment of YAML per resource, written by whoever writes the resource, merged with what only
 * the running site knows. Nothing of it is generated from the code; tests hold it against the code and the running server instead.
 *
 * <p>A fragment is a file in this package's folder of resources, with {@code paths}, {@code components} and {@code tags} as OpenAPI has
 * them. Refer to what others have ({@code #/components/parameters/limit}, {@code .../IfMatch}, {@code #/components/schemas/Post}), also
 * across files. What follows from the rest is added and need not be written: the problems that every operation of its sort may answer (400,
 * 401, 404 behind a parameter of the path, 403 where a scope is needed, 412 and 428 beside {@code IfMatch}, 413 and 415 beside a body, ...;
 * {@code Problem409} and the like are there to be referred to for others), {@code ETag} and 304 of a GET, the sentence about who may do
 * it. Besides:
 *
 * <ul>
 *   <li>{@code security: [{token: [posts:write]}]} names the scope; several such entries: one of them will do; {@code [{token: []}]}: any
 *       token; {@code [{}, {token: []}]}: nobody needs one;
 *   <li>{@code x-post-filters: true} adds the parameters of all filters of posts, each described as {@code filter-NAME};
 *   <li>{@code x-unkept: true} is for a GET that is never answered from memory and has no {@code ETag}.
 * </ul>
 */
package org.lectern.web.api.description;
